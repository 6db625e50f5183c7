import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { printed } from '../support/printed.ts'
import { mapPages } from './map-pages.ts'

const areaFigure = z.object({
  area: z.object({
    centre: z.object({ lon: z.number(), lat: z.number() }),
    figure: z.object({ value: z.number() }),
  }),
})
const areaQuery = `query ($level: AreaLevel!, $code: String!, $date: Date) {
  area(level: $level, code: $code) {
    centre { lon lat }
    figure(indicator: "residents-60-plus", date: $date) { value }
  }
}`
const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })
const signed = new Intl.NumberFormat('de-DE', { signDisplay: 'exceptZero' })
const withTrueMinus = (value: number) => signed.format(value).replace('-', '−')

describe.skipIf(browserMissing())('comparing on the map', () => {
  const on = mapPages()

  const planningArea = async (code: string, date: string | null = null) =>
    (await on.api.ask(areaFigure, areaQuery, { level: 'PLANNING_AREA', code, date })).area
  const difference = (indicator: string) =>
    on.screen.page.locator(`article tbody[data-indicator="${indicator}"] [data-difference]`)
  const comparedInAddress = () =>
    new URL(on.screen.page.url()).searchParams.get('compare-areas')?.split(',') ?? []
  const clickOn = async (code: string) => {
    const { centre } = await planningArea(code)
    const { x, y } = await on.screen.pixelOf(centre.lon, centre.lat)
    await on.screen.page.mouse.click(x - 8, y - 8)
  }
  /** Where the map lies, and where it looks. */
  const stage = async () => ({
    box: await on.screen.page.locator('canvas').boundingBox(),
    look: await on.screen.page.locator('[data-map-state]').getAttribute('data-view'),
  })

  it('selects by a click, compares when that is asked for, and keeps legend and map where they are', async () => {
    const { page } = on.screen
    await on.screen.open('/?level=planning-area&indicator=residents-60-plus')
    const rows = page.locator('[data-legend] > li')
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(viewport)
      const [legend, map] = [await rows.last().boundingBox(), await stage()]
      expect((legend?.y ?? Infinity) + (legend?.height ?? 0)).toBeLessThan(viewport.height)
      expect(map.box?.height).toBeGreaterThan(0.85 * viewport.height)
    }
    await on.screen.drawn()
    const before = await stage()
    const inSight = async (name: string) => {
      const link = await page.getByRole('link', { name, exact: true }).boundingBox()
      return (link?.y ?? Infinity) + (link?.height ?? 0) < 720
    }

    await clickOn('9')
    await page.getByRole('article', { name: 'Profil: Cotta' }).waitFor()
    expect(await page.locator('.hover').count(), 'no tip behind the card').toBe(0)
    expect(await inSight('Vergleichen')).toBe(true)
    await page.getByRole('link', { name: 'Vergleichen', exact: true }).click()
    await page.getByRole('article', { name: 'Cotta im Vergleich mit Dresden' }).waitFor()
    await clickOn('2')
    await page.getByRole('article', { name: 'Ausgewählt: Pieschen' }).waitFor()
    expect(comparedInAddress(), 'a click compares nothing').toEqual(['planning-area-9'])
    expect(await inSight('Zum Vergleich hinzufügen')).toBe(true)
    await page.getByRole('link', { name: 'Zum Vergleich hinzufügen' }).click()
    const comparison = page.getByRole('article', { name: 'Cotta und Pieschen im Vergleich' })
    await comparison.waitFor()
    expect(await stage()).toEqual(before)
    await page.reload()
    await on.screen.drawn()
    expect(await stage(), 'the address leads to the same map').toEqual(before)

    const [one, other] = await Promise.all([planningArea('9'), planningArea('2')])
    const people = comparison.locator('[data-indicator="residents-60-plus"]')
    const text = await people.textContent()
    expect(text).toContain(german.format(one.figure.value))
    expect(text).toContain(german.format(other.figure.value))
    expect(text).toContain('160.058')
    expect(await difference('residents-60-plus').textContent()).toContain(
      withTrueMinus(one.figure.value - other.figure.value),
    )
    const widths = await people
      .locator('.bar')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width))
    expect(widths.map((width) => width / Math.max(...widths))).toEqual([
      1,
      expect.closeTo(other.figure.value / one.figure.value, 1),
    ])
    await people.locator('summary').click()
    await expect.poll(() => people.locator('dl').count()).toBe(2)

    await comparison.getByLabel('Weiteres Gebiet').selectOption({ label: 'Prohlis' })
    await comparison.getByRole('button', { name: 'Hinzufügen' }).click()
    const three = page.getByRole('article', { name: 'Cotta, Pieschen und Prohlis im Vergleich' })
    await three.waitFor()
    expect(await three.locator('[data-indicator="share-60-plus"] [data-compared]').count()).toBe(4)
    await on.screen.expectAccessible()
    await page.goBack()
    await comparison.waitFor()
    expect(comparedInAddress()).toEqual(['planning-area-9', 'planning-area-2'])
    on.screen.expectQuiet()
  })

  it('puts five areas and the city on one sheet of paper, and in one workbook', async () => {
    const { page } = on.screen
    // Of every level: such have the most words and sources.
    const districts = ['01', '02', '76'].map((code) => `district-${code}`)
    const five = [...districts, 'planning-area-7', 'social-space-11']
    const search = `?compare-areas=${five.join(',')}`
    await on.screen.goto(`/vergleich${search}`)
    await page.waitForSelector('main h1')
    const { sheets, size } = await printed(page)
    expect(size).toEqual([210, 297])
    expect(sheets).toHaveLength(1)
    for (const words of ['Innere Altstadt', 'Strehlen', 'Prohlis', 'Koitschgraben', '19.316'])
      expect(sheets[0]).toContain(words)
    expect(sheets[0]).toMatch(/Landeshauptstadt Dresden.*31\.12\.2025/)
    expect(sheets[0]).toMatch(/mindestens, \d+–\s?\d+\s%/)
    expect(sheets[0]).toMatch(
      /Gedruckt am \d+\. \p{L}+ \d{4}, von dieser Adresse: .*compare-areas/su,
    )
    const file = await page.getByRole('link', { name: 'Excel' }).getAttribute('href')
    const answer = await fetch(on.url + (file ?? ''))
    expect(answer.headers.get('content-type')).toContain('spreadsheetml')
    expect(answer.headers.get('content-disposition')).toContain('vergleich')
    expect((await fetch(`${on.url}/en/vergleich/tabelle.xlsx`)).status).toBe(404)
    // Whoever comes without areas chooses some; what does not exist is said.
    await on.screen.goto('/en/vergleich?compare-areas=nowhere')
    const notice = page.getByRole('status').filter({ hasText: 'There is no area “nowhere”.' })
    expect(await notice.count()).toBe(1)
    await on.screen.expectAccessible()
    await page.getByLabel('Area 1').selectOption({ label: 'Prohlis' })
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('heading', { name: 'Prohlis compared with Dresden' }).waitFor()
    on.screen.expectQuiet()
  })

  it('says differences of shares in percentage points, in English too', async () => {
    await on.screen.open('/en?compare-areas=district-72,district-54')
    await on.screen.page
      .getByRole('article', { name: 'Prohlis-Süd and Striesen-West compared' })
      .waitFor()
    expect(await difference('share-60-plus').textContent()).toMatch(/[+−]\d+ percentage points?/)
    on.screen.expectQuiet()
  })

  it('puts two days side by side under one camera, with the difference in table and profile', async () => {
    await on.screen.open(
      '/?level=planning-area&indicator=residents-60-plus&area=planning-area-7&compare-date=2019-12-31',
    )
    await expect.poll(() => on.screen.page.locator('[data-map-state="drawn"]').count()).toBe(2)
    const [now, then] = await Promise.all([planningArea('7'), planningArea('7', '2019-12-31')])
    const expected = withTrueMinus(now.figure.value - then.figure.value)
    const table = await on.screen.table()
    expect(table.get('planning-area-7')).toContain(expected)
    expect(await on.screen.page.locator('[data-day-difference]').textContent()).toContain(expected)

    const looks = () =>
      on.screen.page
        .locator('[data-map-state]')
        .evaluateAll((maps) => maps.map((map) => map.getAttribute('data-view')))
    const [before] = await looks()
    await on.screen.page.getByRole('button', { name: 'Näher heran' }).click()
    await expect
      .poll(async () => {
        const [first, second] = await looks()
        return first === second && first !== before
      })
      .toBe(true)
    await on.screen.expectAccessible()

    await on.screen.page.getByRole('radio', { name: 'Unterschied' }).check()
    await expect.poll(() => on.screen.page.locator('[data-map-state]').count()).toBe(1)
    await on.screen.drawn()
    expect((await on.screen.table()).get('planning-area-7')).toContain(expected)
    expect(await on.screen.page.locator('h1').textContent()).toContain(
      'Was ist 2025 anders als 2019?',
    )
    const said = await on.screen.page.locator('[data-legend] .range').allTextContents()
    // An open class says besides what its circle stands for.
    const ranges = said.map((text) => text.replace(/Kreis: .*/, ''))
    expect(ranges[0]).toMatch(/^−\S+ und weniger$/)
    expect(ranges.at(-1)?.replace('+', '−')).toBe(ranges[0]?.replace('weniger', 'mehr'))
    on.screen.expectQuiet()
  })

  it('says what cannot be compared', async () => {
    await on.screen.open('/?area=district-72&compare-areas=district-999&compare-date=1990-01-01')
    const notices = await on.screen.page.locator('main [role="status"]').allTextContents()
    expect(notices.join(' ')).toContain('Das Gebiet „district-999“ gibt es nicht.')
    expect(notices.join(' ')).toContain('Verglichen wird mit dem 31. Dezember 2019.')
    // What changed was counted in social spaces: a district has the difference of its own, one in two of them none.
    const table = await on.screen.table()
    expect(table.get('district-72')?.join(' ')).toMatch(
      /nicht gezählt\s*Unterschied im ganzen Stadtraum Prohlis, Reick \(.+\): [+−]\d+\sje\skm²/,
    )
    expect(table.get('district-76')).toContain('nicht gezählt')
    on.screen.expectQuiet()
  })

  it('highlights in the bars what the map highlights, and the reverse', async () => {
    await on.screen.open('/?level=planning-area')
    const bar = on.screen.page.locator('[data-bar="planning-area-7"]')
    const row = on.screen.page.locator('tr[data-area="planning-area-7"]')
    await bar.focus()
    await expect.poll(() => row.getAttribute('class')).toContain('hovered')
    await bar.blur()
    const { centre } = await planningArea('7')
    const { x, y } = await on.screen.pixelOf(centre.lon, centre.lat)
    await on.screen.page.mouse.move(x - 9, y - 9)
    await on.screen.page.mouse.move(x - 8, y - 8)
    await expect.poll(() => bar.getAttribute('class')).toContain('hovered')
    expect(await on.screen.page.locator('[data-bar]').count()).toBe(10)
    on.screen.expectQuiet()
  })
})
