import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { mapPages } from './map-pages.ts'
import {
  figure,
  range,
  roughMetres,
  wholePercent,
  wholePercents,
  asShown,
} from './reach-figures.ts'
import { tabTo } from './tab-to.ts'

type Kind = 'COUNSELLING' | 'MEETING'
const toKind: Record<Kind, string> = {
  COUNSELLING: 'zur nächsten Beratung',
  MEETING: 'zum nächsten Ort der Begegnung',
}

const area = z.object({
  id: z.string(),
  name: z.string(),
  reportedWith: z.object({ name: z.string() }).nullish(),
  centre: z.object({ lon: z.number(), lat: z.number() }),
  coverage: figure.extend({ range: range.nullable() }),
})
type Area = z.output<typeof area>
const site = z.object({ slug: z.string(), name: z.string() })
const cellRanges = z.object({ low: z.array(z.number()), high: z.array(z.number()) })
const cells = z.object({
  cells: z.object({
    lon: z.array(z.number()),
    lat: z.array(z.number()),
    residents60To79: z.array(z.number()),
    residents80Plus: z.array(z.number()),
    residents60To79Range: cellRanges,
    residents80PlusRange: cellRanges,
    district: z.array(z.number()),
    districts: z.array(z.object({ name: z.string() })),
    ways: z.object({
      metres: z.array(z.number().nullable()),
      nearest: z.array(z.number().nullable()),
      sites: z.array(site),
    }),
  }),
})
type Cells = z.output<typeof cells>['cells']

const cellsQuery = `query ($kind: ServiceKind = COUNSELLING) {
  cells {
    lon lat residents60To79 residents80Plus district districts { name }
    residents60To79Range { low high } residents80PlusRange { low high }
    ways(reach: { kind: $kind }) { metres nearest sites { slug name } }
  }
}`

const statuses: Record<string, string> = {
  ESTIMATED: 'geschätzt',
  SUPPRESSED: 'zum Schutz nicht veröffentlicht',
  MISSING: 'Standorte nicht bekannt',
}
/** Two other screens may be drawn by the same processors. */
const patient = { timeout: 15_000 }
/** Units hold on to their numbers by spaces nobody sees. */
const plain = (text: string | null) => (text ?? '').replace(/\s/g, ' ')

/** What is heard of an area: the API's figure, its place among the others, its status in words. */
function areaWords(
  { name, coverage, reportedWith }: Area,
  level: string,
  all: readonly Area[],
  isMoving = false,
) {
  const { value, status, range: ends } = coverage
  const values = all.flatMap(({ coverage: { value: each } }) => (each === null ? [] : [each]))
  const rank =
    value === null
      ? []
      : [`Rang ${String(values.filter((each) => each > value).length + 1)} von ${values.length}`]
  const atLeast =
    ends && !isMoving
      ? [`mindestens; ${wholePercents(ends)} an bekannten Standorten (Spanne mindestens so groß)`]
      : []
  const figures = value === null ? [] : [`rund ${wholePercent(value)}`, ...atLeast, ...rank]
  const why = reportedWith ? ` Die Einwohner werden mit ${reportedWith.name} gemeldet.` : ''
  const found = reportedWith ? 'keine eigene Angabe' : statuses[status]
  return `${name}, ${level}: ${[...figures, found].join(', ')}.${why}`
}

/** What is heard of a cell: its way, where that leads, and who lives there. */
function cellWords(published: Cells, cell: number): string {
  const people = (counts: readonly number[], { low, high }: z.output<typeof cellRanges>) => {
    const range = { low: low[cell] ?? Number.NaN, high: high[cell] ?? Number.NaN }
    return `${asShown(counts[cell] ?? Number.NaN, { status: 'ESTIMATED', range })}, geschätzt`
  }
  const { metres, nearest: places, sites } = published.ways
  const nearest = sites[places[cell] ?? -1]?.name ?? ''
  const district = published.districts[published.district[cell] ?? -1]?.name ?? ''
  return (
    `Zelle in ${district}: ${roughMetres(metres[cell] ?? Number.NaN)} m; Nächster Standort: ${nearest}; ` +
    `60 bis 79: ${people(published.residents60To79, published.residents60To79Range)}; ` +
    `ab 80: ${people(published.residents80Plus, published.residents80PlusRange)}.`
  )
}

describe.skipIf(browserMissing())('the map of reach, walked by keyboard', () => {
  const on = mapPages()

  const said = async (map = 0) =>
    plain(await on.screen.page.locator('[data-walk]').nth(map).textContent())
  const press = async (key: string) => {
    await on.screen.page.keyboard.press(key)
    return said()
  }
  const inAddress = (name: string) => new URL(on.screen.page.url()).searchParams.get(name)
  const toTheMap = (map = 0) => on.screen.page.locator('[data-map-state] canvas').nth(map).focus()

  async function areas(list: string, kind: Kind, metres: number): Promise<Area[]> {
    const answer = await on.api.ask(
      z.object({ areas: z.array(area) }),
      `{ areas: ${list} { ...A } }
       fragment A on Area { id name centre { lon lat } ... on District { reportedWith { name } }
         coverage(kind: ${kind}, withinMetres: ${String(metres)}) { value status range { low high } } }`,
      {},
      'de',
    )
    return answer.areas
  }
  it('leads from area to area by direction and says of each what the API answers', async () => {
    await on.screen.open('/erreichbarkeit?level=planning-area&metres=800')
    const all = await areas('planningAreas', 'COUNSELLING', 800)
    const byWords = new Map(all.map((each) => [areaWords(each, 'Planungsbereich', all), each]))
    await tabTo(on.screen.page, 'application', /Karte von Dresden/)
    const first = await press('ArrowUp')
    const subject = 'Anteil mit höchstens 800 m Fußweg zu bekannten Standorten. '
    expect(first.startsWith(subject), 'what the figures are of is said with the first').toBe(true)
    let here = byWords.get(first.slice(subject.length))
    expect(here, first).toBeDefined()
    for (const [key, lies] of [
      ['ArrowRight', (to: Area['centre'], from: Area['centre']) => to.lon > from.lon],
      ['ArrowDown', (to: Area['centre'], from: Area['centre']) => to.lat < from.lat],
      ['ArrowLeft', (to: Area['centre'], from: Area['centre']) => to.lon < from.lon],
      ['ArrowUp', (to: Area['centre'], from: Area['centre']) => to.lat > from.lat],
    ] as const) {
      const words = await press(key)
      const there = byWords.get(words)
      if (!here || !there) throw new Error(`${key} led to what the API does not say: ${words}`)
      expect(lies(there.centre, here.centre), `${key} from ${here.name} to ${there.name}`).toBe(
        true,
      )
      here = there
    }
    on.screen.expectQuiet()
  })

  it('begins at the pinned area, and says why one has no share', async () => {
    const all = await areas('districts', 'COUNSELLING', 1000)
    const without = all.find(({ coverage }) => coverage.value === null)
    if (!without) throw new Error('every district has a share')
    await on.screen.open(`/erreichbarkeit?level=district&area=${without.id}`)
    await toTheMap()
    const words = areaWords(without, 'Stadtteil', all).replace(/\.( |$)/, ', ausgewählt.$1')
    expect(await press('ArrowLeft')).toBe(
      `Anteil mit höchstens 1.000 m Fußweg zu bekannten Standorten. ${words}`,
    )
    on.screen.expectQuiet()
  })

  it('opens and closes what it stands at, and says so', async () => {
    await on.screen.open('/erreichbarkeit?level=planning-area')
    const all = await areas('planningAreas', 'COUNSELLING', 1000)
    await toTheMap()
    const words = await press('ArrowDown')
    const here = all.find(({ name }) => words.includes(`. ${name}, `))
    await press('Enter')
    await expect.poll(() => inAddress('area'), patient).toBe(here?.id)
    await expect.poll(said, patient).toBe(`${here?.name} ist geöffnet. Weiter mit Tab.`)
    await press('Escape')
    await expect.poll(said, patient).toBe('Geschlossen.')
    expect(inAddress('area')).toBeNull()
    on.screen.expectQuiet()
  })

  it('leads from cell to cell and says of each its way, its nearest site and its people', async () => {
    const { cells: published } = await on.api.ask(cells, cellsQuery, { kind: 'MEETING' }, 'de')
    const start = published.residents80Plus.indexOf(Math.max(...published.residents80Plus))
    const view = `15.00/${published.lat[start]?.toFixed(5)}/${published.lon[start]?.toFixed(5)}`
    await on.screen.open(`/erreichbarkeit?kind=meeting&view=${view}`)
    await toTheMap()
    expect(await press('ArrowRight'), 'it begins in the middle of the map').toBe(
      `Fußweg ${toKind.MEETING}. ${cellWords(published, start)}`,
    )
    let here = start
    for (const [key, axis, sign] of [
      ['ArrowRight', 'lon', 1],
      ['ArrowDown', 'lat', -1],
      ['ArrowLeft', 'lon', -1],
      ['ArrowUp', 'lat', 1],
    ] as const) {
      const words = await press(key)
      const opened = inAddress('cell')
      await press('Enter')
      await expect.poll(() => inAddress('cell'), patient).not.toBe(opened)
      const there = Number(inAddress('cell'))
      expect(words).toBe(cellWords(published, there))
      const district = published.districts[published.district[there] ?? -1]?.name
      await expect
        .poll(() => said(), patient)
        .toBe(`Zelle in ${district} ist geöffnet. Weiter mit Tab.`)
      expect(
        sign * ((published[axis][there] ?? 0) - (published[axis][here] ?? 0)),
        key,
      ).toBeGreaterThan(0)
      here = there
    }
    await press('Escape')
    await expect.poll(() => said(), patient).toBe('Geschlossen.')
    expect(inAddress('cell')).toBeNull()
    on.screen.expectQuiet()
  })

  it('says that the edge is reached in the words of what it walks', async () => {
    await on.screen.open('/erreichbarkeit?level=planning-area')
    const keys = on.screen.page.locator('.keys')
    await toTheMap()
    for (let step = 0; step < 8; step++) await press('ArrowUp')
    expect(await said()).toBe('In dieser Richtung liegt kein weiteres Gebiet.')
    expect(plain(await keys.textContent())).toContain('Pfeiltasten: von Gebiet zu Gebiet.')
    const { cells: published } = await on.api.ask(cells, cellsQuery)
    const northern = published.lat.indexOf(Math.max(...published.lat))
    const view = `15.00/${published.lat[northern]?.toFixed(5)}/${published.lon[northern]?.toFixed(5)}`
    await on.screen.open(`/erreichbarkeit?view=${view}`)
    await toTheMap()
    for (let step = 0; step < 2; step++) await press('ArrowUp')
    expect(await said()).toBe('In dieser Richtung liegt keine weitere Zelle.')
    expect(plain(await keys.textContent())).toContain('Pfeiltasten: von Zelle zu Zelle.')
    on.screen.expectQuiet()
  })

  it('leads through the sites that count, and to no other', async () => {
    await on.screen.open('/erreichbarkeit')
    const { sites } = (await on.api.ask(cells, cellsQuery)).cells.ways
    const names = new Map(sites.map(({ slug, name }) => [name, slug]))
    await toTheMap()
    const heard = new Set<string>()
    for (let index = 1; index <= sites.length; index++) {
      const words = await press('s')
      const name = [...names.keys()].find((each) => words.startsWith(`${each}: `))
      expect(name, words).toBeDefined()
      heard.add(name ?? '')
      expect(words).toMatch(/: (Begegnung, )?Beratung, (Stand|Alte Angabe) /)
      expect(words.endsWith(` Standort ${String(index)} von ${String(sites.length)}.`)).toBe(true)
    }
    expect(heard).toEqual(new Set(names.keys()))
    expect(await press('s')).toBe('In dieser Reihenfolge gibt es keinen weiteren Standort.')
    on.screen.expectQuiet()
  })

  it('says the figures of the limit it was moved to', async () => {
    await on.screen.open('/erreichbarkeit?level=planning-area&area=planning-area-7')
    await toTheMap()
    await press('ArrowUp')
    const { page } = on.screen
    await page.locator('#limit').focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => inAddress('metres'), patient).toBe('1050')
    await toTheMap()
    const all = await areas('planningAreas', 'COUNSELLING', 1050)
    const here = await press('ArrowUp')
    // The range is the API's, which may not have answered yet.
    const words = all.flatMap((each) =>
      [true, false].map(
        (isMoving) =>
          `Anteil mit höchstens 1.050 m Fußweg zu bekannten Standorten. ${areaWords(each, 'Planungsbereich', all, isMoving)}`,
      ),
    )
    expect(words).toContain(here)
    on.screen.expectQuiet()
  })

  it('says on each of two maps what that map shows', async () => {
    await on.screen.open('/erreichbarkeit?kind=apart&level=planning-area')
    for (const [map, kind] of (['COUNSELLING', 'MEETING'] as const).entries()) {
      const all = await areas('planningAreas', kind, 1000)
      await toTheMap(map)
      await on.screen.page.keyboard.press('ArrowLeft')
      const words = all.map(
        (each) =>
          `Anteil mit höchstens 1.000 m Fußweg zu bekannten Standorten. ${areaWords(each, 'Planungsbereich', all)}`,
      )
      expect(words).toContain(await said(map))
    }
    on.screen.expectQuiet()
  })
})
