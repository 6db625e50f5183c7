import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, openBrowser, type TestBrowser } from '../support/browser.ts'
import { sharedServer } from '../support/shared.ts'
import { expectAccessible, expectNoSidewaysScroll, expectQuiet } from './observed.ts'
import { openScreen } from './open-screen.ts'
import { screens, type Screen } from './screens.ts'

const widths = { desktop: 1440, telephone: 390, narrow: 320 } as const

describe.skipIf(browserMissing())('every screen', () => {
  let browser: TestBrowser
  let url: string

  beforeAll(async () => {
    url = await sharedServer('embedded')
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  async function examine(screen: Screen, colorScheme: 'light' | 'dark'): Promise<void> {
    const observed = await browser.newPage({ colorScheme, reducedMotion: 'reduce' })
    const { page } = observed
    await openScreen(observed, url, screen)
    expect(await page.locator('html').getAttribute('lang')).toBe(screen.language)
    // Screen readers would say of such a field that it is wrong, before anybody has typed.
    expect(await page.locator(':invalid').count()).toBe(0)
    for (const [size, width] of Object.entries(widths)) {
      await page.setViewportSize({ width, height: 844 })
      await expectAccessible(observed)
      await expectNoSidewaysScroll(observed)
      await observed.screenshot(`${screen.name}-${colorScheme}-${size}`)
    }
    // That a page does not exist is an error to the browser, too.
    if (screen.status === 200) expectQuiet(observed)
    await observed.close()
  }

  it.each(screens)(
    '$name: axe finds nothing in either theme at any width, and nothing scrolls sideways',
    async (screen) => {
      // Both at once: one waits while the other computes.
      await Promise.all((['light', 'dark'] as const).map((theme) => examine(screen, theme)))
    },
  )
})
