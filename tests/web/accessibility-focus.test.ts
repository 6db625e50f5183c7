import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { focusFaults } from './focus-walk.ts'
import { inBrowser } from './in-browser.ts'
import { openScreen } from './open-screen.ts'
import { screens } from './screens.ts'

/** A page at rest, a narrow one with the sheet over its foot, and a low one as at 200 % zoom. */
const windows = [
  { width: 1440, height: 800 },
  { width: 390, height: 700 },
  { width: 720, height: 450 },
] as const

describe.skipIf(browserMissing())('the focus', () => {
  const on = inBrowser()

  const german = screens.filter(({ language }) => language === 'de')

  it.each(german)('on $name is always visible and never covered', async (screen) => {
    const observed = await on.browser.newPage({ reducedMotion: 'reduce', viewport: windows[0] })
    await openScreen(observed, on.url, screen)
    for (const viewport of windows) {
      await observed.page.setViewportSize(viewport)
      expect(await focusFaults(observed.page), `at ${viewport.width} pixels`).toEqual([])
    }
    await observed.close()
  })
})
