import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { roundedForFiles } from '../../geo/src/figures/precision.ts'
import { browserMissing } from '../support/browser.ts'
import { mapPages } from './map-pages.ts'

const figureOf = z.object({
  value: z.number().nullable(),
  status: z.string(),
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
})
const values = z.object({
  indicatorValues: z.array(
    z.object({
      area: z.object({
        id: z.string(),
        name: z.string(),
        centre: z.object({ lon: z.number(), lat: z.number() }),
      }),
      figure: figureOf,
    }),
  ),
})

const valuesQuery = `query ($indicator: ID!, $level: AreaLevel!) {
  indicatorValues(indicator: $indicator, level: $level) {
    area { id name centre { lon lat } }
    figure { value status range { low high } }
  }
}`

const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })
/** As roughly as its range lets it be known. */
const density = ({ value, range }: z.output<typeof figureOf>) =>
  german.format(roundedForFiles(value ?? Number.NaN, 'RESIDENTS_PER_KM2', range).rounded)

describe.skipIf(browserMissing())('the map screen', () => {
  const on = mapPages({ reducedMotion: 'no-preference' })

  const figures = async (indicator: string, level: string) =>
    (await on.api.ask(values, valuesQuery, { indicator, level })).indicatorValues

  it('shows in legend and table the figures of the API', async () => {
    await on.screen.open('/')
    const expected = await figures('density-60-plus', 'DISTRICT')
    const table = await on.screen.table()
    expect(table.size).toBe(expected.length + 1)
    for (const { area, figure } of expected) {
      const cells = table.get(area.id)?.join(' | ') ?? ''
      expect(cells).toContain(area.name)
      if (figure.value === null) expect(cells).toMatch(/keine|nicht/)
      else {
        expect(cells).toContain(density(figure))
        expect(cells).toContain('geschätzt')
      }
    }
    const highest = expected
      .filter(({ figure }) => figure.value !== null)
      .sort((one, other) => (other.figure.value ?? 0) - (one.figure.value ?? 0))
    expect((await on.screen.named()).slice(0, 3), 'the highest, however small').toEqual(
      highest.slice(0, 3).map(({ area }) => area.id),
    )
    const legend = await on.screen.legend()
    const missing = expected.filter(({ figure }) => figure.value === null).length
    expect(legend.get('missing')).toBe(missing)
    legend.delete('missing')
    expect([...legend.keys()]).toEqual(['0', '1', '2', '3', '4'])
    expect([...legend.values()].reduce((sum, areas) => sum + areas)).toBe(expected.length - missing)
    on.screen.expectQuiet()
  })

  it('pins the area that was clicked on the map, with its figures, and Back takes it away', async () => {
    await on.screen.open('/')
    const [striesen] = (await figures('density-60-plus', 'DISTRICT')).filter(
      ({ area }) => area.id === 'district-54',
    )
    if (!striesen) throw new Error('there is no district 54')
    const { x, y } = await on.screen.pixelOf(striesen.area.centre.lon, striesen.area.centre.lat)
    await on.screen.page.mouse.move(x, y)
    await expect
      .poll(() => on.screen.page.locator('.hover').textContent())
      .toMatch(/Spanne mindestens.*Dieselbe Rechnung verfehlt Stadträume/s)
    await on.screen.page.mouse.click(x, y)
    const profile = on.screen.page.getByRole('article', { name: 'Profil: Striesen-West' })
    await profile.waitFor()
    expect(new URL(on.screen.page.url()).searchParams.get('area')).toBe('district-54')
    expect((await on.screen.named())[0]).toBe('district-54')
    expect(await profile.locator('[data-headline="density-60-plus"]').textContent()).toContain(
      density(striesen.figure),
    )
    await on.screen.page.goBack()
    await profile.waitFor({ state: 'detached' })
    expect(new URL(on.screen.page.url()).searchParams.get('area')).toBeNull()
    on.screen.expectQuiet()
  })

  it('says the figure and its status of the area under the pointer', async () => {
    await on.screen.open('/?level=planning-area')
    const [leuben] = (await figures('density-60-plus', 'PLANNING_AREA')).filter(
      ({ area }) => area.name === 'Leuben',
    )
    if (!leuben) throw new Error('there is no Leuben')
    const { x, y } = await on.screen.pixelOf(leuben.area.centre.lon, leuben.area.centre.lat)
    await on.screen.page.mouse.move(x - 5, y - 5)
    await on.screen.page.mouse.move(x, y)
    const stage = on.screen.page.locator('#map')
    await expect.poll(() => stage.textContent()).toContain(german.format(leuben.figure.value ?? 0))
    expect(await stage.textContent()).toMatch(/gezählt/)
    // What was counted then was expected, too: both stand in one line, with their names.
    expect(await stage.textContent()).toMatch(/Melderegister:\s[\d.]+; im Plan erwartet:\s[\d.]+/)
    on.screen.expectQuiet()
  })

  it('follows every choice: figures, address and what is said', async () => {
    await on.screen.open('/')
    await on.screen.page.getByLabel('Kennzahl').selectOption('share-60-plus')
    await on.screen.page.getByRole('radio', { name: 'Planungsbereich' }).check()
    await expect
      .poll(() => on.screen.page.url())
      .toMatch(
        /indicator=share-60-plus.*level=planning-area|level=planning-area.*indicator=share-60-plus/,
      )
    await on.screen.drawn()
    const expected = await figures('share-60-plus', 'PLANNING_AREA')
    await expect.poll(async () => (await on.screen.table()).size).toBe(expected.length + 1)
    const percent = new Intl.NumberFormat('de-DE', {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    const table = await on.screen.table()
    for (const { area, figure } of expected) {
      expect(table.get(area.id)?.join(' | ')).toContain(
        percent.format(figure.value ?? Number.NaN).replace(/\s/g, ' '),
      )
    }
    await on.screen.page.goBack()
    await expect.poll(async () => (await on.screen.table()).size).toBe(65)
    on.screen.expectQuiet()
  })

  it('does not fetch the shapes again when the indicator changes', async () => {
    await on.screen.open('/')
    const shapes = () =>
      on.screen.observed.requests.filter((address) => address.includes('/shapes/')).length
    const before = shapes()
    await on.screen.page.getByLabel('Kennzahl').selectOption('density-80-plus')
    await expect.poll(() => on.screen.page.url()).toContain('density-80-plus')
    await on.screen.drawn()
    expect(before).toBeGreaterThan(0)
    expect(shapes()).toBe(before)
  })

  it('asks for streets and stops once they are seen, and says then whose they are', async () => {
    const { page, observed } = on.screen
    const layersAsked = () =>
      new Set(
        observed.requests.flatMap(
          (address) => /\/tiles\/\w+\/([a-z-]+)\//.exec(address)?.[1] ?? [],
        ),
      )
    const credit = page.getByText('ODbL 1.0, 2014')
    await on.screen.open('/')
    expect(layersAsked()).toEqual(new Set())
    expect(await credit.isVisible()).toBe(false)
    await on.screen.open('/?view=12/51.05/13.76')
    expect(layersAsked()).toEqual(new Set(['transit-streets']))
    expect(await credit.isVisible()).toBe(true)
    await on.screen.open('/?view=13/51.05/13.76')
    expect(layersAsked()).toEqual(new Set(['transit-streets', 'stops']))
    on.screen.expectQuiet()
  })

  it('sorts the table by its headers and offers it as a file', async () => {
    await on.screen.open('/?level=planning-area')
    const order = async () =>
      [...(await on.screen.table()).keys()].filter((id) => id.startsWith('planning-area'))
    const expected = (await figures('density-60-plus', 'PLANNING_AREA')).sort(
      (a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0),
    )
    const descending = expected.map(({ area }) => area.id)
    expect(await order()).toEqual(descending)
    await on.screen.page.locator('#table thead th[aria-sort="descending"] a').click()
    await expect.poll(order).toEqual(descending.toReversed())
    expect(
      await on.screen.page
        .locator('#table th[aria-sort="ascending"], #table th[aria-sort="descending"]')
        .count(),
    ).toBe(1)
    const download = on.screen.page.waitForEvent('download')
    await on.screen.page.locator('a[download][href*=".csv"]').first().click()
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    on.screen.expectQuiet()
  })

  describe('finds what is typed', () => {
    const type = async (text: string) => {
      await on.screen.open('/')
      const field = on.screen.page.getByRole('combobox', { name: /suchen/ })
      await field.fill(text)
      await on.screen.page.getByRole('listbox').waitFor()
      return { field, options: on.screen.page.getByRole('listbox').getByRole('option') }
    }

    it('with the mouse', async () => {
      const { options } = await type('loebtau')
      await options.filter({ hasText: /^\s*Löbtau-Süd/ }).click()
      await on.screen.page.getByRole('article', { name: 'Profil: Löbtau-Süd' }).waitFor()
      on.screen.expectQuiet()
    })

    it('and stops, which the map goes to, and from which the finder starts', async () => {
      const { options } = await type('Haltestelle Fetscherplatz')
      await options.filter({ hasText: 'Haltestelle · ' }).first().click()
      const card = on.screen.page.getByRole('article', { name: 'Fetscherplatz' })
      await card.waitFor()
      expect(new URL(on.screen.page.url()).searchParams.get('view')).toMatch(/^15\.00\//)
      expect(await card.getByRole('link', { name: 'in der Nähe' }).getAttribute('href')).toBe(
        '/standorte?from=stop-fetscherplatz',
      )
      on.screen.expectQuiet()
    })

    it('with the arrow keys, which go round the list and back to the field', async () => {
      const { field, options } = await type('Lobtau')
      const active = () => on.screen.page.locator('[role="option"][aria-selected="true"]')
      expect(await field.getAttribute('aria-expanded')).toBe('true')
      expect(await active().count()).toBe(0)
      const [first, last] = [options.first(), options.last()]
      await field.press('ArrowDown')
      expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
      expect(await first.getAttribute('aria-selected')).toBe('true')
      await field.press('ArrowUp')
      expect(await field.getAttribute('aria-activedescendant')).toBeNull()
      await field.press('ArrowUp')
      expect(await field.getAttribute('aria-activedescendant')).toBe(await last.getAttribute('id'))
      await field.press('ArrowDown')
      expect(await active().count()).toBe(0)
      await field.press('ArrowDown')
      const name = await active().locator('b').textContent()
      await field.press('Enter')
      await on.screen.page.getByRole('article', { name: `Profil: ${name ?? ''}` }).waitFor()
      expect(await on.screen.page.getByRole('listbox').count()).toBe(0)
      on.screen.expectQuiet()
    })

    it('and leaves the list where one types on, or closes it with Escape', async () => {
      const { field } = await type('Löbta')
      await field.press('ArrowDown')
      await field.press('u')
      expect(await field.inputValue()).toBe('Löbtau')
      expect(await field.getAttribute('aria-activedescendant')).toBeNull()
      await field.press('Escape')
      expect(await field.inputValue()).toBe('')
      expect(await field.getAttribute('aria-expanded')).toBe('false')
      on.screen.expectQuiet()
    })
  })

  it('moves to what exists where an address asks for what does not, and says so', async () => {
    await on.screen.open(
      '/?indicator=share-living-alone-60-plus&level=district&date=1999-01-01&classes=99&area=nowhere',
    )
    expect(await on.screen.page.locator('main').textContent()).toMatch(/allein/i)
    expect(await on.screen.page.locator('[role="status"]').allTextContents()).toSatisfy(
      (texts: string[]) => texts.some((text) => text.trim().length > 20),
    )
    expect((await on.screen.table()).size).toBeGreaterThan(1)
    on.screen.expectQuiet()
  })
})
