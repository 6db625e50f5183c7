import { z } from 'zod'

import { expectAccessible, expectQuiet } from './observed.ts'
import { ScreenPage } from './screen-page.ts'

const tileSize = 512

/** The map screen in a browser, as someone using it sees it. */
export class MapPage extends ScreenPage {
  async open(path: string): Promise<void> {
    await this.goto(path)
    await this.drawn()
  }

  /** Every area has its colour and nothing moves any more. */
  async drawn(): Promise<void> {
    await this.page.waitForSelector('[data-map-state="drawn"]')
  }

  /** The pixel of the window where a position is drawn; Web Mercator, as the map's own data-view tells its camera. */
  async pixelOf(lon: number, lat: number): Promise<{ x: number; y: number }> {
    const map = this.page.locator('[data-map-state]')
    const [zoom = 0, centreLat = 0, centreLon = 0] = z
      .string()
      .parse(await map.getAttribute('data-view'))
      .split('/')
      .map(Number)
    const box = await map.boundingBox()
    if (!box) throw new Error('the map is not on the screen')
    const world = tileSize * 2 ** zoom
    const x = (degrees: number) => ((degrees + 180) / 360) * world
    const y = (degrees: number) => {
      const latitude = (degrees * Math.PI) / 180
      return ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2) * world
    }
    return {
      x: box.x + box.width / 2 + x(lon) - x(centreLon),
      y: box.y + box.height / 2 + y(lat) - y(centreLat),
    }
  }

  /** The ids of the areas whose names the map shows, those first that are named in any case. */
  async named(): Promise<string[]> {
    const map = this.page.locator('[data-map-state]')
    return z
      .string()
      .parse(await map.getAttribute('data-named'))
      .split(' ')
  }

  /** What the table says: for each area, by id, the text of its cells. */
  async table(): Promise<Map<string, string[]>> {
    const rows = await this.page.locator('tr[data-area]').evaluateAll((found) =>
      found.map((row) => ({
        id: row.getAttribute('data-area') ?? '',
        cells: [...row.querySelectorAll('th, td')].map((cell) =>
          cell.textContent.trim().replace(/\s+/g, ' '),
        ),
      })),
    )
    return new Map(rows.map(({ id, cells }) => [id, cells]))
  }

  /** How many areas the legend counts in each class, by the class's key. */
  async legend(): Promise<Map<string, number>> {
    const entries = await this.page.locator('[data-legend] > [data-class]').evaluateAll((found) =>
      found.map((entry) => ({
        key: entry.getAttribute('data-class') ?? '',
        count: Number(entry.querySelector('.count [aria-hidden]')?.textContent),
      })),
    )
    return new Map(entries.map(({ key, count }) => [key, count]))
  }

  /** Moves the slider of distance as a hand does, without letting go of it. */
  async moveLimit(metres: number): Promise<void> {
    await this.page.locator('#limit').evaluate((slider, value) => {
      if (!(slider instanceof HTMLInputElement)) throw new Error('there is no slider')
      slider.value = String(value)
      slider.dispatchEvent(new Event('input', { bubbles: true }))
    }, metres)
  }

  expectQuiet(): void {
    expectQuiet(this.observed)
  }

  expectAccessible(): Promise<void> {
    return expectAccessible(this.observed)
  }
}
