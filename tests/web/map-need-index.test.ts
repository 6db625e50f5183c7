import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { mapPages } from './map-pages.ts'

const index = z.object({
  needIndex: z.object({
    values: z.array(
      z.object({
        area: z.object({ id: z.string() }),
        score: z.object({ value: z.number().nullable() }),
        rank: z.number().nullable(),
        rankFrom: z.number().nullable(),
        rankTo: z.number().nullable(),
      }),
    ),
  }),
})
const indexQuery = `query ($level: AreaLevel!, $parts: [NeedPartInput!]!, $method: StandardisationMethod!) {
  needIndex(level: $level, parts: $parts, method: $method) {
    values { area { id } score { value } rank rankFrom rankTo }
  }
}`
const parts = [
  { indicator: 'share-80-plus', weight: 2 },
  { indicator: 'density-60-plus', weight: 1 },
]
const address = 'index=share-80-plus:2,density-60-plus:1'

describe.skipIf(browserMissing())('the need index on the map', () => {
  const on = mapPages()

  it.each([
    ['Z_SCORE', ''],
    ['PERCENTILE_RANK', '&standardise=percentile'],
  ])('computes in the browser what the API computes: %s', async (method, standardise) => {
    await on.screen.open(`/?${address}&level=planning-area${standardise}`)
    const variables = { level: 'PLANNING_AREA', parts, method }
    const { values } = (await on.api.ask(index, indexQuery, variables)).needIndex
    const table = await on.screen.table()
    expect(values.length).toBe(10)
    for (const { area, score, rank, rankFrom, rankTo } of values) {
      const [, written, writtenRank, range] = table.get(area.id) ?? []
      const digits = method === 'Z_SCORE' ? 2 : 1
      expect(Number(written?.replace('−', '-').replace(',', '.'))).toBeCloseTo(
        score.value ?? Number.NaN,
        digits - 0.4,
      )
      expect(writtenRank).toBe(String(rank))
      expect(range).toBe(
        rankFrom === rankTo ? String(rankFrom) : `${String(rankFrom)} bis ${String(rankTo)}`,
      )
    }
    on.screen.expectQuiet()
  })

  it('is chosen beside the indicators, with a suggestion to begin with', async () => {
    await on.screen.open('/?level=planning-area')
    await on.screen.page.getByRole('link', { name: 'den Bedarfsindex' }).click()
    await expect.poll(() => new URL(on.screen.page.url()).searchParams.get('index')).toMatch(/:\d/)
    await on.screen.page.getByRole('link', { name: 'Wachsend' }).click()
    await expect
      .poll(() => new URL(on.screen.page.url()).searchParams.get('index'))
      .toContain('change-60-plus:2')
    await on.screen.drawn()
    expect(await on.screen.page.locator('h1').textContent()).toContain('Bedarf')
    await on.screen.expectAccessible()
    on.screen.expectQuiet()
  })

  it('repaints while a weight moves, asks nothing anew, and puts it into the address at rest', async () => {
    await on.screen.open(`/?${address}`)
    const asked = () =>
      on.screen.observed.requests.filter((request) => request.includes('/graphql')).length
    const before = asked()
    const weight = on.screen.page.getByRole('slider', { name: 'Anteil der Menschen ab 80' })
    // Only areas and names in another colour, and no source: the names are placed anew when it rests.
    const updates = await on.screen.figuresByMoving(weight, 1.9)
    expect(updates).toMatchObject({ repeated: 0, sources: 0 })
    expect(updates.changed).toBeLessThan(61)
    await weight.fill('0.5')
    await expect
      .poll(() => new URL(on.screen.page.url()).searchParams.get('index'))
      .toBe('share-80-plus:0.5,density-60-plus:1')
    const repaints = await on.screen.page.evaluate(
      () => performance.getEntriesByName('need-index-repaint').length,
    )
    expect(repaints).toBeGreaterThan(0)
    expect(asked()).toBe(before)
    await on.screen.page.goBack()
    await expect
      .poll(() => new URL(on.screen.page.url()).searchParams.get('index'))
      .toBe('share-80-plus:2,density-60-plus:1')
    await expect.poll(() => weight.inputValue()).toBe('2')
    on.screen.expectQuiet()
  })

  it('shows rank, range and every part in the profile, and how it is calculated', async () => {
    await on.screen.open(`/?${address}&area=district-72`)
    const need = on.screen.page.locator('[data-need="district-72"]')
    expect(await need.textContent()).toMatch(
      /Rang \d+ von 61, bei ±20 % und mit dem Fehler der Schätzungen zwischen \d+ und \d+/,
    )
    const parts = await need.locator('tbody th').allTextContents()
    expect(parts.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/\d+ %, geschätzt, Spanne mindestens \d+ bis \d+ %/),
      expect.stringMatching(/\d0 je km², geschätzt, Spanne mindestens [\d.]+0 bis [\d.]+0/),
    ])
    await on.screen.page.getByText('So wird gerechnet').click()
    expect(await on.screen.page.locator('.notes').textContent()).toContain(
      'z-Wert = (Wert − Mittelwert) ÷ Standardabweichung',
    )
    on.screen.expectQuiet()
  })

  it('says of a district that its change is that of its social space, in the index and the profile', async () => {
    await on.screen.open(
      '/?index=change-60-plus:2,change-80-plus:1&level=district&area=district-72',
    )
    const need = on.screen.page.locator('[data-need="district-72"]')
    expect(await need.getByText('die Zahl des Stadtraums').count()).toBe(2)
    const row = on.screen.page.locator('[data-indicator="change-60-plus"]')
    expect(await row.first().textContent()).toContain('die Zahl des Stadtraums Prohlis, Reick')
    await on.screen.open(
      '/?index=change-60-plus:2,change-80-plus:1&level=district&area=district-76',
    )
    const divided = on.screen.page.locator('[data-need="district-76"]')
    expect(await divided.textContent()).toContain('hat keinen Rang')
    on.screen.expectQuiet()
  })

  it('takes parts in and out', async () => {
    await on.screen.open(`/?${address}`)
    await on.screen.page.getByLabel('Weiterer Teil').selectOption('change-60-plus')
    await expect
      .poll(() => new URL(on.screen.page.url()).searchParams.get('index'))
      .toBe('share-80-plus:2,density-60-plus:1,change-60-plus:1')
    await on.screen.page
      .getByRole('link', { name: 'Anteil der Menschen ab 80 herausnehmen' })
      .click()
    await expect
      .poll(() => new URL(on.screen.page.url()).searchParams.get('index'))
      .toBe('density-60-plus:1,change-60-plus:1')
    on.screen.expectQuiet()
  })

  it('says in words that weights which sum to nothing rank nothing', async () => {
    await on.screen.open(
      '/?index=share-80-plus:0,density-60-plus:0,gibt-es-nicht:1&area=district-72',
    )
    const statuses = (await on.screen.page.locator('main [role="status"]').allTextContents()).join(
      ' ',
    )
    expect(statuses).toContain('Alle Gewichte sind null.')
    expect(statuses).toContain('„gibt-es-nicht“')
    const legend = await on.screen.legend()
    expect([...legend.keys()]).toEqual(['missing'])
    on.screen.expectQuiet()
  })

  it('speaks English, too', async () => {
    await on.screen.open(`/en?${address}&area=district-72`)
    expect(await on.screen.page.locator('[data-need]').textContent()).toMatch(/Rank \d+ of 61/)
    await on.screen.expectAccessible()
    on.screen.expectQuiet()
  })

  it('stands in the page without any script', async () => {
    const observed = await on.browser.newPage({ javaScriptEnabled: false, locale: 'de-DE' })
    await observed.page.goto(`${on.url}/?${address}`)
    const html = await observed.page.content()
    expect(html.match(/<tr[^>]*data-area=/g)).toHaveLength(64)
    expect(html.match(/<li[^>]*data-class="\d"/g)).toHaveLength(5)
    await observed.page.getByLabel('Weiterer Teil').selectOption('change-60-plus')
    await observed.page.getByRole('button', { name: 'Anzeigen' }).click()
    expect(new URL(observed.page.url()).searchParams.get('add-part')).toBe('change-60-plus')
    expect(await observed.page.locator('main').textContent()).toContain(
      'Veränderung der Zahl der Menschen ab 60',
    )
    await observed.close()
  })
})
