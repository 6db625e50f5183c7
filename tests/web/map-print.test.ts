import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { expectQuiet } from './observed.ts'

/** What is drawn for the sheet, pixel by pixel, with how the page looked again afterwards. */
function drawnForTheSheet(): { width: number; pixels: number[] } {
  dispatchEvent(new Event('beforeprint'))
  const copy = [...document.querySelectorAll('canvas')].find((canvas) => canvas.getContext('2d'))
  const context = copy?.getContext('2d')
  if (!copy || !context) throw new Error('nothing is drawn for the sheet')
  const { data } = context.getImageData(0, 0, copy.width, copy.height)
  dispatchEvent(new Event('afterprint'))
  return { width: copy.width, pixels: [...data] }
}

describe.skipIf(browserMissing())('a map on paper', () => {
  const on = inBrowser()

  it.each(['/', '/?indicator=staff-difference-meeting&level=planning-area', '/erreichbarkeit'])(
    'is drawn in the colours of its legend, from dark as from light: %s',
    async (path) => {
      const sheets = await Promise.all(
        (['light', 'dark'] as const).map(async (colorScheme) => {
          const observed = await on.browser.newPage({
            viewport: { width: 1280, height: 720 },
            colorScheme,
          })
          const { page } = observed
          await page.goto(on.url + path)
          await page.waitForSelector('[data-map-state="drawn"]')
          const sheet = await page.evaluate(drawnForTheSheet)
          await page.waitForSelector('[data-map-state="drawn"]')
          expectQuiet(observed)
          await observed.close()
          return sheet
        }),
      )
      const [light, dark] = sheets
      if (!light || !dark) throw new Error('two sheets are drawn')
      expect(dark.width).toBe(light.width)
      const others = light.pixels.filter(
        (value, place) => Math.abs(value - (dark.pixels[place] ?? -100)) > 12,
      )
      // Names and lines that MapLibre lays out anew stand in their old ink until they are.
      expect(others.length / light.pixels.length).toBeLessThan(0.01)
      expect(new Set(light.pixels).size).toBeGreaterThan(20)
    },
  )
})
