import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { expectAccessible } from './observed.ts'

describe.skipIf(browserMissing())('with a reader’s own settings', () => {
  const on = inBrowser()

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
    const observed = await on.browser.newPage({
      viewport: { width: 1440, height: 900 },
      ownContext: true,
    })
    const { page } = observed
    // As in a browser without WebGL.
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await page.goto(`${on.url}/?area=district-72`)
    const sentence = page.getByText('Der Browser stellt keine 3D-Grafik (WebGL) bereit.')
    await sentence.waitFor()
    const card = await page.getByRole('article', { name: 'Profil: Prohlis-Süd' }).boundingBox()
    const said = await sentence.boundingBox()
    expect((said?.x ?? 0) + (said?.width ?? 0)).toBeLessThanOrEqual(card?.x ?? 0)
    expect(await page.locator('.picture img:visible').getAttribute('src')).toContain('/karte.svg')
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
