import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
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

  it('compares Prohlis with Blasewitz from the profile, and Back ends it', async () => {
    await on.screen.open('/?level=planning-area&indicator=residents-60-plus&area=planning-area-7')
    const profile = on.screen.page.getByRole('article', { name: 'Profil: Prohlis' })
    await profile.getByLabel('Vergleichen mit').selectOption({ label: 'Blasewitz' })
    await profile.getByRole('button', { name: 'Vergleichen' }).click()
    const comparison = on.screen.page.getByRole('article', {
      name: 'Prohlis und Blasewitz im Vergleich',
    })
    await comparison.waitFor()
    const blasewitz = new URL(on.screen.page.url()).searchParams.get('compare')?.split('-').at(-1)
    const [one, other] = await Promise.all([planningArea('7'), planningArea(blasewitz ?? '')])
    const text = await comparison.locator('[data-indicator="residents-60-plus"]').textContent()
    expect(text).toContain(german.format(one.figure.value))
    expect(text).toContain(german.format(other.figure.value))
    expect(await difference('residents-60-plus').textContent()).toContain(
      withTrueMinus(one.figure.value - other.figure.value),
    )
    await comparison.locator('[data-indicator="residents-60-plus"] summary').click()
    expect(
      await comparison.locator('[data-indicator="residents-60-plus"] dl').count(),
      'both figures open their origin',
    ).toBe(2)
    await on.screen.expectAccessible()
    await on.screen.page.goBack()
    await profile.waitFor()
    expect(new URL(on.screen.page.url()).searchParams.get('compare')).toBeNull()
    on.screen.expectQuiet()
  })

  it('takes a second click on the map as the second area', async () => {
    await on.screen.open('/?level=planning-area&area=planning-area-7')
    const { centre } = await planningArea('9')
    const { x, y } = await on.screen.pixelOf(centre.lon, centre.lat)
    await on.screen.page.mouse.click(x - 8, y - 8)
    await expect
      .poll(() => new URL(on.screen.page.url()).searchParams.get('compare'))
      .toBe('planning-area-9')
    await on.screen.page.getByRole('article', { name: /im Vergleich$/ }).waitFor()
    on.screen.expectQuiet()
  })

  it('says differences of shares in percentage points, in English too', async () => {
    await on.screen.open('/en?area=district-72&compare=district-54')
    await on.screen.page
      .getByRole('article', { name: 'Prohlis-Süd and Striesen-West compared' })
      .waitFor()
    expect(await difference('share-60-plus').textContent()).toMatch(/[+−]\d+\.\d percentage points/)
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
    on.screen.expectQuiet()
  })

  it('says what cannot be compared', async () => {
    await on.screen.open('/?area=district-72&compare=district-999&compare-date=1990-01-01')
    const notices = await on.screen.page.locator('main [role="status"]').allTextContents()
    expect(notices.join(' ')).toContain('Das Gebiet „district-999“ gibt es nicht.')
    expect(notices.join(' ')).toContain('Daneben steht der 31. Dezember 2019.')
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
