import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, type TestBrowser } from '../support/browser.ts'
import { sharedBrowser, sharedServer } from '../support/shared.ts'
import { focusFaults } from './focus-walk.ts'
import { openScreen } from './open-screen.ts'
import { screens } from './screens.ts'

/** A page at rest, a narrow one with the sheet over its foot, and a low one as at 200 % zoom. */
const windows = [
  { width: 1440, height: 800 },
  { width: 390, height: 700 },
  { width: 720, height: 450 },
]

describe.skipIf(browserMissing())('the focus', () => {
  let browser: TestBrowser
  let url: string

  beforeAll(async () => {
    url = await sharedServer('embedded')
    browser = await sharedBrowser()
  })
  afterAll(() => browser.close())

  const german = screens.filter(({ language }) => language === 'de')

  it.each(german)('on $name is always visible and never covered', async (screen) => {
    const observed = await browser.newPage({ reducedMotion: 'reduce' })
    await openScreen(observed, url, screen)
    for (const viewport of windows) {
      await observed.page.setViewportSize(viewport)
      expect(await focusFaults(observed.page), `at ${viewport.width} pixels`).toEqual([])
    }
    await observed.close()
  })
})
