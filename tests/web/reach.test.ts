import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { expectNoSidewaysScroll } from './observed.ts'
import { MapPage } from './map-page.ts'
import { mapPages } from './map-pages.ts'
import {
  range,
  residentsOf,
  roughPart,
  roughly,
  wholePercent,
  wholePercents,
} from './reach-figures.ts'

const number = z.object({ value: z.number().nullable(), range: range.nullish() })
const answer = z.object({
  city: z.object({ withinReach: z.object({ share: number, covered: number, residents: number }) }),
})

const count = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })
const people = (sum: number | null) => count.format(Math.round(sum ?? Number.NaN))
/** Two other screens may be drawn by the same processors. */
const patient = { timeout: 15_000 }
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

describe.skipIf(browserMissing())('the reach screen', () => {
  const on = mapPages()

  const move = (metres: number) => on.screen.moveLimit(metres)
  const letGo = () =>
    on.screen.page.locator('#limit').evaluate((slider) => {
      slider.dispatchEvent(new Event('change', { bubbles: true }))
    })
  const asked = () =>
    on.screen.observed.requests.filter((request) => request.includes('/graphql')).length
  const inAddress = (name: string) => new URL(on.screen.page.url()).searchParams.get(name)
  const cityAnswer = async (kind: string) =>
    plain(await on.screen.page.locator(`[data-city-answer="${kind}"]`).textContent())

  async function coverage(kind: string, metres: number) {
    const { city } = await on.api.ask(
      answer,
      `{ city { withinReach(reach: { kind: ${kind}, withinMetres: ${String(metres)} }) {
         share { value range { low high } } covered { value } residents { value } } } }`,
    )
    return city.withinReach
  }

  async function expectLegendInFirstView(endsWith: string): Promise<void> {
    const { page } = on.screen
    const size = page.viewportSize()
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(viewport)
      const last = await page.locator('.legend p', { hasText: endsWith }).boundingBox()
      const end = (last?.y ?? Infinity) + (last?.height ?? 0)
      expect(end, 'the whole legend in the first view').toBeLessThan(viewport.height)
    }
    if (size) await page.setViewportSize(size)
  }

  it('answers its own question as the API does, and says that only known sites count', async () => {
    await on.screen.open('/erreichbarkeit')
    const { share, covered, residents } = await coverage('COUNSELLING', 1000)
    expect(await on.screen.page.locator('h1').textContent()).toBe(
      'Wer erreicht zu Fuß eine Beratung?',
    )
    const said = await cityAnswer('COUNSELLING')
    const { low, high } = share.range ?? { low: Number.NaN, high: Number.NaN }
    expect(said).toContain(`Rund ${wholePercent(share.value ?? Number.NaN)} der Menschen ab 60`)
    expect(said).toContain(`rund ${roughly(covered.value ?? -1)} von ${people(residents.value)}`)
    // "At least" stands with the range of known sites, not before a number inside it.
    expect(said).toContain(`Mindestens: ${wholePercents({ low, high })} an bekannten Standorten.`)
    expect(said).not.toMatch(/mindestens \d/i)
    expect(plain(await on.screen.page.locator('.screen > .known').textContent())).toContain(
      'Gezählt werden nur bekannte Standorte. Weil die Liste nicht vollständig ist, können es mehr Menschen sein.',
    )
    const legend = await on.screen.page.locator('.screen > .legend').textContent()
    expect(plain(legend)).toContain('Grenze: 1.000 m')
    const notes = await on.screen.page.locator('.screen > .notes').textContent()
    expect(plain(notes)).toContain('1,3 × Luftlinie')
    expect(plain(notes)).toContain('geschätzt, nicht gezählt')
    expect(plain(notes)).toContain('Kreis: Begegnung Raute: Beratung Raute im Kreis: Begegnung und')
    await on.screen.expectAccessible()
    on.screen.expectQuiet()
  })

  it('repaints while the limit moves, asks nothing, and makes one step of the history of it', async () => {
    await on.screen.open('/erreichbarkeit')
    const before = asked()
    const first = await cityAnswer('COUNSELLING')
    // Only cells in another colour, and no source.
    const updates = await on.screen.figuresByMoving(on.screen.page.locator('#limit'), 1050)
    expect(updates).toMatchObject({ repeated: 0, sources: 0 })
    expect(updates.changed).toBeGreaterThan(0)
    for (const metres of [1100, 1400, 1900, 2400]) await move(metres)
    await expect.poll(() => cityAnswer('COUNSELLING'), patient).toContain('2.400 m')
    await expect
      .poll(
        () => on.screen.page.evaluate(() => performance.getEntriesByName('reach-repaint').length),
        patient,
      )
      .toBeGreaterThan(0)
    await expect.poll(() => inAddress('metres'), patient).toBe('2400')
    expect(asked()).toBe(before)
    const steps = () => on.screen.page.evaluate(() => history.length)
    const taken = await steps()
    await letGo()
    await expect.poll(steps, patient).toBe(taken + 1)
    const { share } = await coverage('COUNSELLING', 2400)
    await expect
      .poll(() => cityAnswer('COUNSELLING'), patient)
      .toContain(wholePercent(share.value ?? Number.NaN))
    await on.screen.page.goBack()
    await expect.poll(() => inAddress('metres'), patient).toBeNull()
    await expect.poll(() => cityAnswer('COUNSELLING'), patient).toBe(first)
    await expect.poll(() => on.screen.page.locator('#limit').inputValue(), patient).toBe('1000')
    on.screen.expectQuiet()
  })

  it('moves by keyboard', async () => {
    await on.screen.open('/erreichbarkeit')
    await on.screen.page.locator('#limit').focus()
    await on.screen.page.keyboard.press('ArrowRight')
    await expect.poll(() => inAddress('metres'), patient).toBe('1050')
    await expect.poll(() => cityAnswer('COUNSELLING'), patient).toContain('1.050 m')
    on.screen.expectQuiet()
  })

  it('shows both kinds under one camera, each with its own answer', async () => {
    // Of all levels districts have the most rows: some have no share of their own.
    await on.screen.open('/erreichbarkeit?kind=apart&level=district')
    expect(await on.screen.page.locator('[data-map-state]').count()).toBe(2)
    expect(await cityAnswer('COUNSELLING')).toContain('von einer Beratung entfernt')
    expect(await cityAnswer('MEETING')).toContain('von einem Ort der Begegnung entfernt')
    await expectLegendInFirstView('desto weniger Menschen erreichen')
    await on.screen.open('/erreichbarkeit?kind=apart')
    await expectLegendInFirstView('desto weiter der Weg')
    on.screen.expectQuiet()
  })

  it('pins a district where it is clicked, and a cell, each with how far people walk', async () => {
    await on.screen.open('/erreichbarkeit?level=district&view=14.00/51.00500/13.79500')
    const map = on.screen.page.locator('[data-map-state]')
    await map.click({ position: { x: 300, y: 200 } })
    await expect.poll(() => inAddress('area'), patient).toMatch(/^district-/)
    await on.screen.page.locator('[data-pinned="COUNSELLING"]').waitFor()
    await on.screen.page.keyboard.press('Escape')
    await expect.poll(() => inAddress('area'), patient).toBeNull()

    await on.screen.open('/erreichbarkeit?cell=500')
    const card = on.screen.page.locator('.cards article')
    expect(plain(await card.textContent())).toMatch(/^.*Zelle in .*Menschen, 60 bis 79.*\d+ m/)
    on.screen.expectQuiet()
  })

  it('says plainly that nothing is known where no site is', async () => {
    await on.screen.open('/erreichbarkeit?kind=meeting&provider=municipal')
    expect(await cityAnswer('MEETING')).toBe(
      'Für diese Auswahl ist kein Standort bekannt (Begegnung). Wie viele Menschen einen erreichen, ist deshalb nicht bekannt.',
    )
    on.screen.expectQuiet()
  })

  it('moves what is not possible to the nearest that is, and says so', async () => {
    await on.screen.open('/erreichbarkeit?metres=99999&kind=shop&area=district-999&cell=-1')
    const said = plain(
      (await on.screen.page.locator('main [role="status"]').allTextContents()).join(' '),
    )
    expect(said).toContain('„99999“ gibt es nicht für „Entfernung in Metern“. Gezeigt wird 5.000.')
    expect(said).toContain('„shop“')
    expect(said).toContain('Das Gebiet „district-999“ gibt es nicht.')
    expect(said).toContain('Die Zelle „-1“ gibt es nicht.')
    on.screen.expectQuiet()
  })

  it('fits a telephone, in the dark and in English', async () => {
    const observed = await on.browser.newPage({
      viewport: { width: 320, height: 700 },
      colorScheme: 'dark',
      locale: 'en-GB',
    })
    const phone = new MapPage(observed, on.url)
    await phone.open('/en/erreichbarkeit?unit=minutes&level=social-space&area=district-72')
    expect(await observed.page.locator('h1').textContent()).toBe('Who reaches counselling on foot?')
    await expectNoSidewaysScroll(observed)
    await phone.expectAccessible()
    phone.expectQuiet()
    await observed.close()
  })

  it('stands in the page without any script, and its choices are sent with a button', async () => {
    const observed = await on.browser.newPage({ javaScriptEnabled: false, locale: 'de-DE' })
    const { page } = observed
    await page.goto(`${on.url}/erreichbarkeit`)
    const html = await page.content()
    expect(html.match(/<tr[^>]*data-area=/g)?.length).toBeGreaterThanOrEqual(64)
    expect(html.match(/<li[^>]*data-class="\d"/g)).toHaveLength(5)
    await page.locator('input[name="metres"]').fill('1500')
    await page.getByLabel('Begegnung', { exact: true }).check({ force: true })
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    expect(new URL(page.url()).searchParams.get('metres')).toBe('1500')
    expect(await page.locator('[data-city-answer="MEETING"]').textContent()).toContain('1.500')
    await observed.close()
  })
})

describe.skipIf(browserMissing())('a moving limit', () => {
  const on = mapPages()
  const coverage = z.object({ share: number, covered: number, residents: number })
  const areaAnswer = z.object({ area: z.object({ meeting: coverage, counselling: coverage }) })

  // Unrounded, of every area and without a browser: web/tests/reach-of-cells.test.ts.
  it('is followed by the card with what the API answers of a district', async () => {
    const [level, id, code] = ['DISTRICT', 'district-72', '72']
    await on.screen.open(`/erreichbarkeit?kind=apart&level=district&area=${id}`)
    for (const metres of [100, 1000, 5000]) {
      await on.screen.page.locator('#limit').evaluate((slider, value) => {
        if (!(slider instanceof HTMLInputElement)) throw new Error('there is no slider')
        slider.value = String(value)
        slider.dispatchEvent(new Event('input', { bubbles: true }))
      }, metres)
      const { area } = await on.api.ask(
        areaAnswer,
        `{ area(level: ${level}, code: "${code}") {
             meeting: withinReach(reach: { kind: MEETING, withinMetres: ${String(metres)} }) { ...asked }
             counselling: withinReach(reach: { kind: COUNSELLING, withinMetres: ${String(metres)} }) { ...asked } } }
         fragment asked on Coverage { share { value } covered { value } residents { value } }`,
      )
      for (const [kind, { share, covered, residents }] of [
        ['MEETING', area.meeting],
        ['COUNSELLING', area.counselling],
      ] as const) {
        const card = on.screen.page.locator(`[data-pinned="${kind}"]`)
        const expected =
          share.value === null
            ? 'Standorte nicht bekannt'
            : `rund ${roughPart(id, covered.value ?? -1, residents.value)} von ${residentsOf(id)(residents.value ?? Number.NaN)}`
        await expect.poll(async () => plain(await card.textContent()), patient).toContain(expected)
        if (share.value !== null) {
          expect(plain(await card.textContent())).toContain(`rund ${wholePercent(share.value)}`)
        }
      }
    }
  })
})
