import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, type ObservedPage } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import {
  expectAccessible,
  expectAccessiblePlaces,
  expectNoSidewaysScroll,
  expectQuiet,
} from './observed.ts'
import { openScreen } from './open-screen.ts'
import { screens } from './screens.ts'

const translated = screens.filter(({ language }) => language !== 'de')

/**
 * The same components with other words: accessibility.test.ts looks at them in German at every width in both themes.
 * Here is what words change: that there are any, how wide they are, and what they leave of the room.
 */
describe.skipIf(browserMissing())('translated,', () => {
  const on = inBrowser()
  let observed: ObservedPage

  beforeAll(async () => {
    observed = await on.browser.newPage({ reducedMotion: 'reduce' })
  })
  afterAll(() => observed.close())

  it.each(translated)(
    '$name gives axe nothing to find, wide or narrow, and does not scroll sideways',
    async (screen) => {
      const { page } = observed
      observed.forget()
      await page.setViewportSize({ width: 1440, height: 844 })
      await openScreen(observed, on.url, screen)
      expect(await page.locator('html').getAttribute('lang')).toBe(screen.language)
      expect(await page.locator(':invalid').count()).toBe(0)
      await expectAccessible(observed)
      await expectNoSidewaysScroll(observed)
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        await expectNoSidewaysScroll(observed)
      }
      // Which elements it has then, and how they are called, is seen in German and does not change with the words.
      await expectAccessiblePlaces(observed)
      if (screen.status === 200) expectQuiet(observed)
    },
  )
})
