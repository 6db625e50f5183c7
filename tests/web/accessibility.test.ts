import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { browserMissing, type ObservedPage } from '../support/browser.ts'
import { focusFaults } from './focus-walk.ts'
import { inBrowser } from './in-browser.ts'
import {
  expectAccessible,
  expectAccessibleColours,
  expectAccessiblePlaces,
  expectNoSidewaysScroll,
  expectQuiet,
  layoutOf,
  shownOn,
} from './observed.ts'
import { openScreen } from './open-screen.ts'
import { screens } from './screens.ts'

const widestAndNarrowest = [1440, 320]
const telephone = 390

/** A page at rest, a narrow one with the sheet over its foot, and a low one as at 200 % zoom. */
const windowsToWalk = [
  { width: 1440, height: 800 },
  { width: 390, height: 700 },
  { width: 720, height: 450 },
] as const

/** What WCAG 1.4.12 lets a reader ask for. */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`

const german = screens.filter(({ language }) => language === 'de')

describe.skipIf(browserMissing())('the screen', () => {
  const on = inBrowser()
  let observed: ObservedPage

  beforeAll(async () => {
    observed = await on.browser.newPage({ reducedMotion: 'reduce' })
  })
  afterAll(() => observed.close())

  describe.each(german)('$name', (screen) => {
    /** Loaded once, for all that is looked for on it. */
    beforeAll(async () => {
      observed.forget()
      await observed.page.setViewportSize({ width: 1440, height: 844 })
      await observed.page.emulateMedia({ colorScheme: 'light' })
      await openScreen(observed, on.url, screen)
    })

    it('gives axe nothing to find in either theme at any width, and does not scroll sideways', async () => {
      const { page } = observed
      expect(await page.locator('html').getAttribute('lang')).toBe(screen.language)
      // Screen readers would say of such a field that it is wrong, before anybody has typed.
      expect(await page.locator(':invalid').count()).toBe(0)
      const lookedAt = new Set<string>()
      for (const width of widestAndNarrowest) {
        await page.setViewportSize({ width, height: 844 })
        await page.emulateMedia({ colorScheme: 'light' })
        await expectAccessible(observed)
        for (const shown of await shownOn(observed)) lookedAt.add(shown)
        const inTheLight = await layoutOf(observed)
        await page.emulateMedia({ colorScheme: 'dark' })
        // Everything stands where it stood: but for those of colours, no rule can find anything else.
        expect(await layoutOf(observed), `in the dark at ${width} pixels`).toEqual(inTheLight)
        await expectAccessibleColours(observed)
        await expectNoSidewaysScroll(observed)
      }
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: telephone, height: 844 })
      await expectNoSidewaysScroll(observed)
      // What has been looked at in another window can only stand wrongly.
      const isAnother = (await shownOn(observed)).some((shown) => !lookedAt.has(shown))
      if (isAnother) await expectAccessible(observed)
      else await expectAccessiblePlaces(observed)
      // That a page does not exist is an error to the browser, too.
      if (screen.status === 200) expectQuiet(observed)
    })

    it('shows the focus at every stop of Tab, and never covers it', async () => {
      for (const viewport of windowsToWalk) {
        await observed.page.setViewportSize(viewport)
        expect(await focusFaults(observed.page), `at ${viewport.width} pixels`).toEqual([])
      }
    })

    it('loses nothing at 200 % zoom, nor with wider text, and with large type scrolls no page sideways', async () => {
      const { page } = observed
      await page.setViewportSize({ width: 390, height: 844 })
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      await expectNoSidewaysScroll(observed)
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
      // 1440 × 900 at 200 %.
      await zoomTwice(observed, { width: 720, height: 450 })
      await expectNoSidewaysScroll(observed)
      await page.evaluate(addStyles, spacing)
      for (const width of [720, 320]) {
        await zoomTwice(observed, { width, height: 450 })
        await expectNoSidewaysScroll(observed)
        expect(await page.evaluate(clippedTexts), `at ${width} pixels`).toEqual([])
      }
    })
  })
})

/** A window of so many CSS pixels, each drawn by two by two of the screen's. */
async function zoomTwice(
  { page }: ObservedPage,
  viewport: { width: number; height: number },
): Promise<void> {
  await page.setViewportSize(viewport)
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setDeviceMetricsOverride', {
    ...viewport,
    deviceScaleFactor: 2,
    mobile: false,
  })
  await devTools.detach()
}

/** Runs in the page, as a reader's own style sheet does: no content policy is about those. */
function addStyles(styles: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets.push(sheet)
}

/** Runs in the page: texts of which a part is cut off. */
function clippedTexts(): string[] {
  return [...document.querySelectorAll('main *, header *, footer *')].flatMap((element) => {
    if (!(element instanceof HTMLElement) || element.closest('.visually-hidden')) return []
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    const { overflowX, overflowY } = getComputedStyle(element)
    const cut =
      (['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1)
    return ownText && cut ? [element.textContent.trim().slice(0, 60)] : []
  })
}
