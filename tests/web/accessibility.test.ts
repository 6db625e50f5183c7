import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import {
  expectAccessible,
  expectAccessibleColours,
  expectNoSidewaysScroll,
  expectQuiet,
} from './observed.ts'
import { openScreen } from './open-screen.ts'
import { screens } from './screens.ts'

const widths = [1440, 390, 320]

describe.skipIf(browserMissing())('every screen', () => {
  const on = inBrowser()

  it.each(screens)(
    '$name: axe finds nothing in either theme at any width, and nothing scrolls sideways',
    async (screen) => {
      const observed = await on.browser.newPage({
        reducedMotion: 'reduce',
        viewport: { width: 1440, height: 844 },
      })
      const { page } = observed
      await openScreen(observed, on.url, screen)
      expect(await page.locator('html').getAttribute('lang')).toBe(screen.language)
      // Screen readers would say of such a field that it is wrong, before anybody has typed.
      expect(await page.locator(':invalid').count()).toBe(0)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 })
        await page.emulateMedia({ colorScheme: 'light' })
        await expectAccessible(observed)
        await page.emulateMedia({ colorScheme: 'dark' })
        // The theme changes colours alone, which is looked at once: all else need not be looked for at each width again.
        if (width === widths[0]) await expectAccessible(observed)
        else await expectAccessibleColours(observed)
        await expectNoSidewaysScroll(observed)
      }
      // That a page does not exist is an error to the browser, too.
      if (screen.status === 200) expectQuiet(observed)
      await observed.close()
    },
  )
})
