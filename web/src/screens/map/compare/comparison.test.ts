import { describe, expect, it } from 'vitest'

import type { AreaProfile, ProfileFigure } from '../profile/area-profile'
import { catalogueFixture } from '$api/catalogue-fixture'

import { openSheets } from '$tables/open-sheets-fixture'
import german from '$words/de'

import { readView } from '../address'
import { comparedNames } from './compared-names'
import { comparisonBars } from './comparison-bars'
import { comparisonEntries } from './comparison-entries'
import { comparisonSheet } from './comparison-sheet'
import { comparisonWorkbook } from './comparison-workbook'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))
const figure = (
  value: number | null,
  asOf: string,
  basis: ProfileFigure['basis'] = 'REGISTER',
): ProfileFigure => ({
  value,
  asOf,
  basis,
  since: null,
  staffAsOf: null,
  ofArea: null,
  status: value === null ? 'MISSING' : 'OBSERVED',
  missingReason: null,
  unit: 'RESIDENTS_PER_KM2',
  interval: null,
  range: null,
  sources: [{ sourceId: 'register', asOf }],
  explanation: { formula: '', note: null, inputs: [], table: null },
})
const profile = (figures: ProfileFigure[]): AreaProfile => ({
  area: 'district-72',
  figures: new Map([['density-60-plus', figures]]),
  counts: new Map(),
  city: new Map([['density-60-plus', [figure(4, '2019-12-31'), figure(8, '2025-12-31')]]]),
})
const asked = {
  indicator: 'density-60-plus',
  level: 'DISTRICT',
  date: '2019-12-31',
  basis: 'REGISTER',
  since: null,
} as const
const compare = (...areas: ProfileFigure[][]) =>
  comparisonEntries(catalogueFixture(), areas.map(profile), asked)[0]
const values = (entry: ReturnType<typeof compare>) =>
  entry?.figures.map((one) => one?.value ?? null)

describe('comparisonEntries', () => {
  it('takes the day of the map where all have it, and the city’s figure of that day', () => {
    const entry = compare(
      [figure(5, '2019-12-31'), figure(9, '2025-12-31')],
      [figure(3, '2019-12-31'), figure(1, '2025-12-31')],
      [figure(2, '2019-12-31')],
    )
    expect(values(entry)).toEqual([5, 3, 2])
    expect(entry).toMatchObject({ alike: true, city: { value: 4 } })
  })

  it('takes the newest counted day all have, never different ones', () => {
    const entry = compare(
      [figure(7, '2014-12-31'), figure(5, '2024-12-31'), figure(6, '2030-12-31', 'FORECAST')],
      [figure(2, '2014-12-31'), figure(6, '2030-12-31', 'FORECAST')],
    )
    expect(values(entry)).toEqual([7, 2])
    expect(entry).toMatchObject({ alike: true, city: null })
  })

  it('tells figures of different days apart, beside which the city has none', () => {
    const days = compare([figure(5, '2014-12-31')], [figure(3, '2019-12-31')])
    expect(days).toMatchObject({ alike: false, city: null })
    expect(values(days)).toEqual([5, 3])
    const missing = compare([figure(null, '2019-12-31')], [figure(3, '2019-12-31')])
    expect(values(missing)).toEqual([null, 3])
    expect(missing?.alike).toBe(true)
  })

  it('shows what only some of them have', () => {
    expect(values(compare([figure(5, '2019-12-31')], []))).toEqual([5, null])
    expect(compare([], [])).toBeUndefined()
  })
})

describe('comparisonBars', () => {
  it('sets the city beside its areas where its figure is no sum of theirs', () => {
    const entry = compare([figure(8, '2019-12-31')], [figure(-2, '2019-12-31')])
    if (!entry) throw new Error('nothing is compared')
    expect(comparisonBars(entry)).toEqual({
      zero: 20,
      areas: [
        { from: 20, width: 80, mark: 'counted' },
        { from: 0, width: 20, mark: 'counted' },
      ],
      city: { from: 20, width: 40, mark: 'counted' },
    })
    const people = { ...entry, indicator: { ...entry.indicator, unit: 'RESIDENTS' as const } }
    expect(comparisonBars(people).city).toBeNull()
  })

  it('draws none where there is no figure', () => {
    const entry = compare([figure(null, '2019-12-31')], [figure(3, '2019-12-31')], [])
    expect(entry && comparisonBars(entry).areas.map((bar) => bar?.width ?? null)).toEqual([
      null,
      75,
      null,
    ])
  })
})

describe('comparisonWorkbook', () => {
  // Its one site stands in the source of its numbers, which would be told among those of sites.
  const catalogue = { ...catalogueFixture(), sites: [] }
  const view = readView(
    new URLSearchParams('compare-areas=district-72,district-33&date=2019-12-31'),
    catalogue,
  ).view
  const sheets = comparisonWorkbook({
    catalogue,
    view,
    notices: [],
    profiles: [profile([figure(5, '2019-12-31')]), profile([figure(8, '2019-12-31')])],
    address: 'https://atlas.example/vergleich',
    t: de,
    language: 'de',
  })

  it('holds a row for each indicator, with a difference that computes itself', () => {
    expect(sheets[0]?.columns.map(({ header }) => header)).toEqual([
      'Kennzahl',
      'Einheit',
      'Stichtag',
      'Prohlis-Süd',
      'Prohlis-Süd: Spanne von (mindestens)',
      'Prohlis-Süd: Spanne bis (mindestens)',
      'Prohlis-Süd: Wie ermittelt',
      '=Flughafen',
      '=Flughafen: Spanne von (mindestens)',
      '=Flughafen: Spanne bis (mindestens)',
      '=Flughafen: Wie ermittelt',
      'Dresden insgesamt',
      'Dresden insgesamt: Spanne von (mindestens)',
      'Dresden insgesamt: Spanne bis (mindestens)',
      'Dresden insgesamt: Wie ermittelt',
      '=Flughafen minus Prohlis-Süd (Anteile: Prozentpunkte)',
      '=Flughafen minus Prohlis-Süd (Anteile: Prozentpunkte): Spanne von (mindestens)',
      '=Flughafen minus Prohlis-Süd (Anteile: Prozentpunkte): Spanne bis (mindestens)',
      'Wie die Spanne entsteht',
    ])
    expect(sheets[0]?.rows).toEqual([
      [
        expect.any(String),
        'Menschen je km²',
        { day: '2019-12-31' },
        { amount: 5, unit: 'RESIDENTS_PER_KM2' },
        null,
        null,
        'gezählt',
        { amount: 8, unit: 'RESIDENTS_PER_KM2' },
        null,
        null,
        'gezählt',
        { amount: 4, unit: 'RESIDENTS_PER_KM2' },
        null,
        null,
        'gezählt',
        { formula: 'ROUND(H2-D2,1)', value: 3, unit: 'RESIDENTS_PER_KM2' },
        null,
        null,
        '',
      ],
    ])
  })

  it('says of which social space a figure is, and that sites are not known, as its sheet does', () => {
    const missing = { ...figure(null, '2019-12-31'), missingReason: 'SITES_UNKNOWN' as const }
    const ofSpace = { ...figure(8, '2019-12-31'), ofArea: { name: 'Klotzsche' } }
    const given = {
      catalogue,
      view,
      notices: [],
      profiles: [profile([missing]), profile([ofSpace])],
    }
    const [row] = comparisonSheet(given, de, 'de').rows
    expect(row?.cells.map(({ text, notes }) => [text, ...notes])).toEqual([
      ['–', 'Standorte nicht bekannt'],
      ['8', 'Zahl des Stadtraums'],
    ])
    const [workbook] = comparisonWorkbook({ ...given, address: '', t: de, language: 'de' })
    const cells = workbook?.rows[0] ?? []
    expect([cells[6], cells[10]]).toEqual([
      'Standorte nicht bekannt',
      'gezählt, die Zahl des Stadtraums Klotzsche',
    ])
  })

  const range = { low: 4000.25, high: 5500.5, method: 'am Stadtraum gemessen' }
  const estimate: ProfileFigure = { ...figure(4709.5, '2019-12-31'), status: 'ESTIMATED', range }
  const given = { catalogue, view, notices: [] }

  it('tells within which estimates lie, and how that is known, as its sheet does', () => {
    const profiles = [profile([estimate]), profile([figure(812, '2019-12-31')])]
    const sheet = comparisonSheet({ ...given, profiles }, de, 'de')
    expect(sheet.rows[0]?.cells.map(({ text, notes }) => [text, ...notes])).toEqual([
      ['4.710', '4.000–5.510'],
      ['812'],
    ])
    expect(sheet.methods).toEqual(['am Stadtraum gemessen'])
    const file = { ...given, profiles, address: '', t: de, language: 'de' } as const
    const cells = comparisonWorkbook(file)[0]?.rows[0] ?? []
    const rough = { unit: 'RESIDENTS_PER_KM2', step: 10 }
    expect(cells.slice(3, 6)).toEqual([4710, 4000, 5510].map((amount) => ({ amount, ...rough })))
    expect(cells.at(-1)).toBe('am Stadtraum gemessen')
    // 812 minus 4.000 to 5.510; the sheet of sources says how.
    expect(cells.slice(-3, -1)).toEqual([-4690, -3180].map((amount) => ({ amount, ...rough })))
    expect(comparisonWorkbook(file)[1]?.rows.flat()).toContain(de.compare.differenceRanges)
    const [computed] = openSheets(comparisonWorkbook(file)).computed()
    expect(computed?.comesTo).toBe(computed?.stated)
  })

  it('names both where a day was counted and expected: in one line on its sheet, in two rows of the file', () => {
    const day = '2025-12-31'
    const both = (counted: number, expected: number) =>
      profile([figure(counted, day), figure(expected, day, 'PROJECTION')])
    const profiles = [both(5, 6), profile([figure(8, day)])]
    const today = { ...given, view: { ...view, date: day }, profiles }
    const [row] = comparisonSheet(today, de, 'de').rows
    expect(row?.cells.map(({ text, notes }) => [text, ...notes])).toEqual([
      ['5', 'Plan:\u00a06'],
      ['8'],
    ])
    expect(row?.day).toBe('31.12.2025, Melderegister')
    const file = { ...today, address: '', t: de, language: 'de' } as const
    const rows = comparisonWorkbook(file)[0]?.rows ?? []
    expect(rows.map((cells) => [cells[2], cells[3], cells[7]])).toEqual([
      [{ day }, { amount: 5, unit: 'RESIDENTS_PER_KM2' }, { amount: 8, unit: 'RESIDENTS_PER_KM2' }],
      ['31.12.2025, im Plan erwartet', { amount: 6, unit: 'RESIDENTS_PER_KM2' }, null],
    ])
  })

  it('says “at least” of what counts known sites, with its range', () => {
    const reach = catalogue.indicators.map((one) => ({
      ...one,
      unit: 'SHARE' as const,
      lowerBound: true,
    }))
    const share = { ...estimate, value: 0.2509, unit: 'SHARE' as const }
    const profiles = [
      profile([{ ...share, range: { ...range, low: 0.199, high: 0.296 } }]),
      profile([{ ...share, range: null }]),
    ]
    const counted = { ...given, catalogue: { ...catalogue, indicators: reach }, profiles }
    const [row] = comparisonSheet(counted, de, 'de').rows
    expect(row?.cells.map(({ text, notes }) => [text, ...notes])).toEqual([
      ['25\u00a0%', 'mindestens', '19–30\u00a0%'],
      ['25,1\u00a0%', 'mindestens', 'geschätzt'],
    ])
  })

  it('names the source of staff with its own day, not with that of the people beside it', () => {
    const sources = [{ asOf: '2019-12-31', sourceId: 'register' }]
    const difference: ProfileFigure = { ...figure(-1, '2025-12-31'), sources }
    const profiles = [profile([difference]), profile([difference])]
    expect(comparisonSheet({ ...given, profiles }, de, 'de').sources).toEqual([
      expect.stringMatching(/: 31\.12\.2019$/),
    ])
  })

  it('says which areas of the address do not exist, in sheet and file', () => {
    const { view: some, notices } = readView(
      new URLSearchParams('compare-areas=district-72,nirgends,nie'),
      catalogue,
    )
    const found = { catalogue, view: some, notices, profiles: [profile([estimate])] }
    const sentences = ['Das Gebiet „nirgends“ gibt es nicht.', 'Das Gebiet „nie“ gibt es nicht.']
    expect(comparisonSheet(found, de, 'de').notices).toEqual(sentences)
    const workbook = comparisonWorkbook({ ...found, address: '', t: de, language: 'de' })
    expect(workbook[1]?.rows.flat()).toEqual(expect.arrayContaining(sentences))
  })

  it('tells areas of one name apart by what they are', () => {
    const [one] = [...catalogue.areas.values()]
    if (!one) throw new Error('the fixture has no area')
    const alike = [one, { ...one, level: 'DISTRICT' as const }, { ...one, name: 'Anderswo' }]
    expect(comparedNames(alike, de)).toEqual([
      'Prohlis (Planungsbereich)',
      'Prohlis (Stadtteil)',
      'Anderswo',
    ])
  })

  it('names its sources with their days, and where it comes from', () => {
    const sources = sheets[1]?.rows.flat() ?? []
    expect(sources[0]).toMatch(/31\.12\.2019$/)
    expect(sources.at(-1)).toBe('https://atlas.example/vergleich')
  })
})
