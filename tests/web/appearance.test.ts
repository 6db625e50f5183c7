import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, openBrowser, type TestBrowser } from '../support/browser.ts'
import { sharedServer } from '../support/shared.ts'
import { MapPage } from './map-page.ts'

const widths = { desktop: 1440, telephone: 390, narrow: 320 } as const

describe.skipIf(browserMissing())('every view', () => {
  let browser: TestBrowser
  let url: string

  beforeAll(async () => {
    url = await sharedServer('embedded')
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  const cases = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['desktop', 'telephone', 'narrow'] as const).flatMap((size) =>
      (['/', '/en'] as const).map((path) => ({ colorScheme, size, path })),
    ),
  )

  it.each(cases)(
    '$path, $colorScheme, $size: axe finds nothing, nothing scrolls sideways',
    async ({ colorScheme, size, path }) => {
      const observed = await browser.newPage({
        viewport: { width: widths[size], height: 844 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      const screen = new MapPage(observed, url)
      await screen.open(`${path}?area=district-72`)
      await screen.expectAccessible()
      const overflow = await screen.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
      await observed.screenshot(`map-${path === '/' ? 'de' : 'en'}-${colorScheme}-${size}`)
      screen.expectQuiet()
      await observed.close()
    },
  )

  it('says which language it speaks', async () => {
    for (const [path, language] of [
      ['/', 'de'],
      ['/en', 'en'],
    ] as const) {
      const observed = await browser.newPage()
      await observed.page.goto(url + path)
      expect(await observed.page.locator('html').getAttribute('lang')).toBe(language)
      await observed.close()
    }
  })
})
