import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { popplerMissing, printed, type Look } from '../support/printed.ts'
import { inBrowser } from './in-browser.ts'
import { expectQuiet } from './observed.ts'

type Colour = readonly number[]

/** The colours of the legend as the page shows it, from the class of the least to that of the most. */
const legendOf = (page: Page): Promise<Colour[]> =>
  page
    .locator('[data-legend] .class-fill')
    .evaluateAll((bars) =>
      bars.map((bar) => (/[\d., ]+/.exec(getComputedStyle(bar).backgroundColor) ?? [''])[0]),
    )
    .then((texts) => texts.map((text) => text.split(',').map(Number)))

/** Places of a sheet with a colour, in a part of it from the left and the top. */
function placesOf(
  colour: Colour,
  { width, height, pixels }: Look,
  { from = 0, to = 1, below = 0.62 } = {},
): number[] {
  const found: number[] = []
  for (let row = 0; row < height * below; row += 1) {
    for (let column = Math.floor(width * from); column < width * to; column += 1) {
      const at = 3 * (row * width + column)
      if (colour.every((part, index) => Math.abs(part - (pixels[at + index] ?? -99)) < 3))
        found.push(column / width)
    }
  }
  return found
}

describe.skipIf(browserMissing() ?? popplerMissing())('a map on paper', () => {
  const on = inBrowser()
  const open = (colorScheme: 'light' | 'dark') =>
    on.browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme, locale: 'de-DE' })

  it('is the whole city in the light colours of its legend, from a dark screen, zoomed and pinned', async () => {
    const observed = await open('dark')
    const { page } = observed
    const search = '?view=13/51.05/13.74&area=planning-area-9&level=social-space'
    await page.goto(`${on.url}/${search}`)
    await page.waitForSelector('[data-map-state="drawn"]')
    const fromDark = await printed(page)
    const dark = fromDark.look()
    await page.emulateMedia({ colorScheme: 'light' })
    const light = (await printed(page)).look()
    expect(Buffer.compare(dark.pixels, light.pixels)).toBe(0)

    await page.emulateMedia({ media: 'print' })
    const [first, ...others] = await legendOf(page)
    expect(others).toHaveLength(4)
    const widest = placesOf(first ?? [], dark)
    expect(Math.max(...widest) - Math.min(...widest), 'from the west to the east').toBeGreaterThan(
      0.6,
    )
    for (const colour of others) expect(placesOf(colour, dark).length).toBeGreaterThan(100)
    const white = placesOf([255, 255, 255], dark, { below: 1 })
    expect(white.length / (dark.width * dark.height)).toBeGreaterThan(0.4)

    const [sheet = ''] = fromDark.sheets
    expect(sheet).toMatch(/Menschen ab 60 je km².*Quelle: .*31\.12\.2025/)
    expect(sheet.replaceAll(' ', '')).toContain(`${on.url}/${search}`)
    expect(sheet).toMatch(/Gedruckt am \d+\. \p{L}+ \d{4}/u)
    const all = fromDark.sheets.join(' ')
    // The legend stands at the map, before what was pinned.
    expect(all).toMatch(/: 31\.12\.2025\..*Cotta Planungsbereich/)
    expect(all).not.toMatch(/Zur Tabelle|Zur Auswahl|Näher heran|Weiter weg/)
    expectQuiet(observed)
    await observed.close()
  })

  it('is the need index, too, with its parts and their sources', async () => {
    const observed = await open('dark')
    const { page } = observed
    await page.goto(`${on.url}/?index=share-80-plus:2,density-60-plus:1&level=district`)
    const paper = await printed(page)
    const sheet = paper.look()
    await page.emulateMedia({ colorScheme: 'light' })
    // No district lies in the lowest class, one in the highest.
    const between = (await legendOf(page)).slice(1, 4)
    expect(between).toHaveLength(3)
    for (const colour of between) {
      expect(placesOf(colour, sheet).length, colour.join()).toBeGreaterThan(100)
    }
    expect(paper.sheets.join(' ')).toMatch(
      /Index aus Anteil der Menschen ab 80 und .*Bedarfsindex.*Quelle: .*Gedruckt am/s,
    )
    await observed.close()
  })

  it.each(['/?compare-date=2019-12-31', '/erreichbarkeit?kind=apart&level=district'])(
    'is there twice where two are compared, for a program that waits for no map: %s',
    async (path) => {
      const observed = await open('dark')
      const { page } = observed
      await page.goto(on.url + path)
      const paper = await printed(page)
      const [first = ''] = paper.sheets
      expect(first, 'begins on the first sheet').toMatch(/Menschen ab 60/)
      expect(first.replaceAll(' ', ''), 'with its address').toContain(on.url + path)
      expect(first).toMatch(/Gedruckt am \d+\. \p{L}+ \d{4}/u)
      expect(first, 'with its source and day').toMatch(/Quelle: .*\d{4}/)
      const sheet = paper.look()
      await page.emulateMedia({ colorScheme: 'light' })
      const colours = new Set((await legendOf(page)).map(String))
      expect(colours.size).toBeGreaterThanOrEqual(5)
      for (const text of colours) {
        const colour = text.split(',').map(Number)
        for (const half of [
          { from: 0, to: 0.5 },
          { from: 0.5, to: 1 },
        ]) {
          const found = placesOf(colour, sheet, { ...half, below: 0.55 })
          expect(found.length, `${text} ${String(half.from)}`).toBeGreaterThan(10)
        }
      }
      await observed.close()
    },
  )
})
