import type { Locator } from 'playwright-core'
import { z } from 'zod'

import { expectAccessible, expectQuiet } from './observed.ts'
import { ScreenPage } from './screen-page.ts'

const tileSize = 512

/** What a map is told while something moves. */
interface MovedFigures {
  /** Features that got another state. */
  changed: number
  /** Features that were told the state they had. */
  repeated: number
  /** Sources that were sent. */
  sources: number
}

type FeatureState = Record<string, unknown>

/** As much of MapLibre's map as is asked of it. */
interface HeldMap {
  setFeatureState: (feature: object, state: FeatureState) => unknown
  getFeatureState: (feature: object) => FeatureState | undefined
  triggerRepaint: () => void
  queryRenderedFeatures: (asked: { layers: string[] }) => { properties: FeatureState }[]
  setLayoutProperty: (layer: string, name: string, value: string) => unknown
}

declare global {
  interface Window {
    heldMap?: HeldMap
    maplibregl: {
      Map: { prototype: HeldMap }
      GeoJSONSource: { prototype: { setData: (data: unknown) => unknown } }
    }
  }
}

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
    await this.figuresByMoving(this.page.locator('#limit'), metres)
  }

  /** The same with any slider, and what the maps are told at once: what follows when it rests does not count. */
  figuresByMoving(slider: Locator, value: number): Promise<MovedFigures> {
    return slider.evaluate(async (input, moved) => {
      if (!(input instanceof HTMLInputElement)) throw new Error('there is no slider')
      const updates = { changed: 0, repeated: 0, sources: 0 }
      const { Map: map, GeoJSONSource: source } = window.maplibregl
      const { setFeatureState } = map.prototype
      const { setData } = source.prototype
      map.prototype.setFeatureState = function (feature, state) {
        const had = this.getFeatureState(feature) ?? {}
        const isNew = Object.entries(state).some(([name, value]) => had[name] !== value)
        updates[isNew ? 'changed' : 'repeated'] += 1
        return setFeatureState.call(this, feature, state)
      }
      source.prototype.setData = function (data) {
        updates.sources += 1
        return setData.call(this, data)
      }
      input.value = String(moved)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      // What follows at once is done before this continues.
      await Promise.resolve()
      map.prototype.setFeatureState = setFeatureState
      source.prototype.setData = setData
      return updates
    }, value)
  }

  /** Keeps hold of the map itself the next time it is drawn, to ask what it shows. */
  async holdMap(): Promise<void> {
    await this.page.evaluate(() => {
      const { prototype } = window.maplibregl.Map
      const { triggerRepaint } = prototype
      prototype.triggerRepaint = function () {
        window.heldMap = this
        prototype.triggerRepaint = triggerRepaint
        triggerRepaint.call(this)
      }
    })
  }

  /** The names of what a layer of the held map shows. */
  rendered(layer: string): Promise<unknown[]> {
    return this.page.evaluate(
      (layers) =>
        (window.heldMap?.queryRenderedFeatures({ layers }) ?? []).map(
          ({ properties }) => properties.name,
        ),
      [layer],
    )
  }

  async hideLayer(layer: string): Promise<void> {
    await this.page.evaluate((name) => {
      window.heldMap?.setLayoutProperty(name, 'visibility', 'none')
    }, layer)
    await this.drawn()
  }

  expectQuiet(): void {
    expectQuiet(this.observed)
  }

  expectAccessible(): Promise<void> {
    return expectAccessible(this.observed)
  }
}
