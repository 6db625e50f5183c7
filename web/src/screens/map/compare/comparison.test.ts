import { describe, expect, it } from 'vitest'

import type { AreaProfile, ProfileFigure } from '../profile/area-profile'
import { catalogueFixture } from '$api/catalogue-fixture'

import de from '$words/de'

import { readView } from '../address'
import { comparisonBars } from './comparison-bars'
import { comparisonEntries } from './comparison-entries'
import { comparisonSheet } from './comparison-sheet'
import { comparisonWorkbook } from './comparison-workbook'

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
  unit: 'RESIDENTS_PER_KM2',
  interval: null,
  range: null,
  source: { id: 'register' },
  explanation: { formula: '', note: null, inputs: [], table: null },
})
const profile = (figures: ProfileFigure[]): AreaProfile => ({
  area: 'district-72',
  figures: new Map([['density-60-plus', figures]]),
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
  const catalogue = catalogueFixture()
  const view = readView(
    new URLSearchParams('compare-areas=district-72,district-33&date=2019-12-31'),
    catalogue,
  ).view
  const sheets = comparisonWorkbook({
    catalogue,
    view,
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
      'Prohlis-Süd: Wie ermittelt',
      '=Flughafen',
      '=Flughafen: Wie ermittelt',
      'Dresden insgesamt',
      '=Flughafen minus Prohlis-Süd',
    ])
    expect(sheets[0]?.rows).toEqual([
      [
        expect.any(String),
        'Menschen je km²',
        { day: '2019-12-31' },
        { amount: 5, unit: 'RESIDENTS_PER_KM2' },
        'gezählt',
        { amount: 8, unit: 'RESIDENTS_PER_KM2' },
        'gezählt',
        { amount: 4, unit: 'RESIDENTS_PER_KM2' },
        { formula: 'F2-D2', value: 3, unit: 'RESIDENTS_PER_KM2' },
      ],
    ])
  })

  it('says of which social space a figure is, and that sites are not known, as its sheet does', () => {
    const reach = catalogueFixture()
    const ofSpace = { ...figure(8, '2019-12-31'), ofArea: { name: 'Klotzsche' } }
    const given = {
      catalogue: {
        ...reach,
        indicators: reach.indicators.map((one) => ({ ...one, group: 'REACH' as const })),
      },
      view,
      profiles: [profile([figure(null, '2019-12-31')]), profile([ofSpace])],
    }
    const [row] = comparisonSheet(given, de, 'de').rows
    expect(row?.cells.map(({ text, note }) => [text, note])).toEqual([
      ['–', 'Standorte nicht bekannt'],
      ['8', 'die Zahl des Stadtraums Klotzsche'],
    ])
    const [workbook] = comparisonWorkbook({ ...given, address: '', t: de, language: 'de' })
    const cells = workbook?.rows[0] ?? []
    expect([cells[4], cells[6]]).toEqual([
      'Standorte nicht bekannt',
      'gezählt, die Zahl des Stadtraums Klotzsche',
    ])
  })

  it('names its sources with their days, and where it comes from', () => {
    const sources = sheets[1]?.rows.flat() ?? []
    expect(sources[0]).toMatch(/31\.12\.2019$/)
    expect(sources.at(-1)).toBe('https://atlas.example/vergleich')
  })
})
