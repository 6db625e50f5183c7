import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { expectQuiet } from './observed.ts'

describe.skipIf(browserMissing())('the wheel over a map', () => {
  const on = inBrowser()

  it.each(['/', '/erreichbarkeit'])(
    'scrolls the page past it and says how to zoom, and zooms with the key: %s',
    async (path) => {
      const observed = await on.browser.newPage({
        viewport: { width: 1280, height: 720 },
        locale: 'de-DE',
      })
      const { page } = observed
      await page.goto(on.url + path)
      const map = page.locator('[data-map-state="drawn"]')
      await map.waitFor()
      const look = () => map.getAttribute('data-view')
      const before = await look()

      await page.mouse.move(900, 400)
      await page.mouse.wheel(0, 240)
      await page.locator('.maplibregl-cooperative-gesture-screen.maplibregl-show').waitFor()
      expect(
        await page
          .locator('.maplibregl-cooperative-gesture-screen')
          .evaluate((message: HTMLElement) => message.innerText),
      ).toBe('Strg und Mausrad vergrößern die Karte')
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
      expect(await look()).toBe(before)

      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -240)
      await page.keyboard.up('Control')
      await expect.poll(look, { timeout: 10_000 }).not.toBe(before)
      // The address remembers where somebody looked.
      await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('view=')
      expectQuiet(observed)
      await observed.close()
    },
  )
})
