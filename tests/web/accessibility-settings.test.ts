import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { expectAccessible, expectNoSidewaysScroll } from './observed.ts'
import { openScreen } from './open-screen.ts'
import { screens } from './screens.ts'

/** What WCAG 1.4.12 lets a reader ask for. */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`

describe.skipIf(browserMissing())('with a reader’s own settings', () => {
  const on = inBrowser()

  const german = screens.filter(({ language }) => language === 'de')

  it.each(german)('$name loses nothing at 200 % zoom, nor with wider text', async (screen) => {
    const observed = await on.browser.newPage({
      // 1440 × 900 at 200 %.
      viewport: { width: 720, height: 450 },
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
      bypassCSP: true,
    })
    await openScreen(observed, on.url, screen)
    await expectNoSidewaysScroll(observed)
    await observed.page.addStyleTag({ content: spacing })
    for (const width of [720, 320]) {
      await observed.page.setViewportSize({ width, height: 450 })
      await expectNoSidewaysScroll(observed)
      expect(await observed.page.evaluate(clippedTexts), `at ${width} pixels`).toEqual([])
    }
    await observed.close()
  })

  it('keeps what is chosen apart from what is not in forced colours', async () => {
    const observed = await on.browser.newPage({
      viewport: { width: 1440, height: 900 },
      forcedColors: 'active',
    })
    const { page } = observed
    await page.goto(`${on.url}/`)
    await page.waitForSelector('[data-map-state="drawn"]')
    await expectAccessible(observed)
    const level = page.getByRole('group', { name: 'Ebene' })
    const backgrounds = await level
      .locator('label')
      .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor))
    expect(new Set(backgrounds).size).toBe(2)
    const [bar] = await page
      .locator('[data-legend] .class-fill')
      .evaluateAll((bars) => bars.map((found) => getComputedStyle(found).backgroundColor))
    expect(bar, 'a class keeps its colour').toBe('rgb(241, 233, 216)')
    await observed.close()
  })

  it('shows textures in place of colours, remembers it, and the server knows it', async () => {
    const observed = await on.browser.newPage({ viewport: { width: 1440, height: 900 } })
    const { page } = observed
    await page.goto(`${on.url}/`)
    await page.waitForSelector('[data-map-state="drawn"]')
    await page.getByRole('switch', { name: 'Muster statt Farbe' }).check()
    const images = () =>
      page
        .locator('[data-legend] .class-fill')
        .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).backgroundImage))
    const shown = await images()
    expect(new Set(shown).size, 'every class has a texture of its own').toBe(5)
    const response = await page.reload()
    expect(await response?.text()).toContain('data-textures="on"')
    await page.waitForSelector('[data-map-state="drawn"]')
    expect(await images()).toEqual(shown)
    expect(await page.getByRole('switch').isChecked()).toBe(true)
    await observed.close()
  })

  it('says beside an open card, not under it, why there is no map', async () => {
    const observed = await on.browser.newPage({ viewport: { width: 1440, height: 900 } })
    const { page } = observed
    // As in a browser without WebGL.
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await page.goto(`${on.url}/?area=district-72`)
    await page.getByRole('heading', { name: 'Hier kann keine Karte gezeichnet werden' }).waitFor()
    const card = await page.getByRole('article', { name: 'Profil: Prohlis-Süd' }).boundingBox()
    const ends = await page
      .locator('.instead > *')
      .evaluateAll((elements) => elements.map((one) => one.getBoundingClientRect().right))
    expect(Math.max(...ends)).toBeLessThan(card?.x ?? 0)
    await expectAccessible(observed)
    await observed.close()
  })

  it('names who runs the atlas only where they have said so', async () => {
    const observed = await on.browser.newPage()
    await observed.page.goto(`${on.url}/barrierefreiheit`)
    expect(await observed.page.getByRole('main').innerText()).toContain(
      'Für diese Installation ist noch keine Stelle eingetragen.',
    )
    expect(await observed.page.locator('a[href^="mailto:"]').count()).toBe(0)
    const fromFoot = observed.page.getByRole('contentinfo').getByRole('link', {
      name: 'Barrierefreiheit',
    })
    expect(await fromFoot.getAttribute('href')).toBe('/barrierefreiheit')
    await observed.close()
  })
})

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
