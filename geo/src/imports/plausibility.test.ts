import { describe, expect, it } from 'vitest'
import { layerTables } from '../layers/layer-tables.ts'
import { german } from './words/de.ts'
import { english } from './words/en.ts'
import { ownLevelNames } from './words/own-level-names.ts'
import { callingLevels, sayFinding, sayProblem } from './words/say-problem.ts'
import { compareTotals, isRemarkable, measures, Totals } from './plausibility.ts'

const { 'district-residents': measure } = measures

/** Rows of district-residents: day, district, social space, all, German, foreign, source. */
function totalsOf(...rows: readonly [string, string, number][]): Totals {
  const totals = new Totals('district-residents', measure)
  for (const [day, district, all] of rows) totals.add([day, district, 'a', all, all, 0, 's'])
  return totals
}

const compare = (before: Totals, after: Totals) =>
  compareTotals('district-residents', measure, before, after)

describe('an import beside the data before', () => {
  const before = totalsOf(['2024-12-31', '01', 1000], ['2024-12-31', '02', 60])

  it('is compared with the same day or, where there is none, with the newest before it', () => {
    const after = totalsOf(['2025-12-31', '01', 1010], ['2025-12-31', '02', 61])
    expect(
      compare(before, after).map((one) => ('timeBefore' in one ? one.timeBefore : null)),
    ).toEqual(Array.from({ length: 3 }, () => '2024-12-31'))
    expect(compare(before, after).filter(isRemarkable)).toEqual([])
  })

  it('has jumped where more than a quarter is other, of many as of few', () => {
    const after = totalsOf(['2025-12-31', '01', 1300], ['2025-12-31', '02', 80])
    const jumps = compare(before, after).flatMap((finding) =>
      finding.key === 'JUMP' ? [`${finding.place}: ${finding.value}`] : [],
    )
    // Twenty more people of sixty are soon there.
    expect(jumps).toEqual([': all', ': german', '01: all', '01: german'])
  })

  it('lacks places and has new ones', () => {
    const after = totalsOf(['2025-12-31', '01', 1000], ['2025-12-31', '03', 60])
    expect(compare(before, after).filter(isRemarkable)).toEqual([
      expect.objectContaining({ key: 'MISSING', places: ['02'] }),
      expect.objectContaining({ key: 'ADDED', places: ['03'] }),
    ])
  })

  it('is told of cells in whole people: 73,659 are not thousands', () => {
    const jump = {
      ...({ key: 'JUMP', table: 'cells', place: 'Heide', value: 'age_80_plus' } as const),
      ...{ time: '2025-12-31', after: 73.659, timeBefore: '2025-12-31', before: 16.5 },
    }
    expect(sayFinding(jump, german)).toMatch(/: 74, bisher 17\.$/)
    expect(sayFinding(jump, english)).toMatch(/: 74, before 17\.$/)
    expect(sayFinding({ ...jump, table: 'staff', after: 2.5 }, german)).toContain(': 2,5, bisher')
  })

  it('is remarkable in nothing where nothing is known', () => {
    expect(compare(totalsOf(), before)).toEqual([])
  })

  it('lacks months between those that are known and those that come', () => {
    const { 'counselling-statistics': counselling } = measures
    const months = (...firsts: readonly string[]) => {
      const totals = new Totals('counselling-statistics', counselling)
      const columns = Object.keys(layerTables['counselling-statistics'].columns)
      for (const month of firsts) {
        const row = new Map<string, string | number>([
          ...([
            ['first_day', `${month}-01`] as const,
            ['last_day', `${month}-28`] as const,
          ] as const),
          ...([['measure', 'cases'] as const, ['count', 40] as const] as const),
        ])
        totals.add(columns.map((column) => row.get(column) ?? null))
      }
      return totals
    }
    const missing = (known: Totals, coming: Totals) =>
      compareTotals('counselling-statistics', counselling, known, coming).flatMap((finding) =>
        finding.key === 'MISSING_BETWEEN' ? finding.months : [],
      )
    expect(missing(months('2025-01', '2025-03'), months('2025-06'))).toEqual(['2025-04', '2025-05'])
    expect(missing(months('2025-01', '2025-03'), months('2025-02', '2025-04'))).toEqual([])
    expect(missing(months('2025-06'), months('2025-04'))).toEqual(['2025-05'])
    expect(missing(months(), months('2025-04', '2025-06'))).toEqual([])
  })

  it('tells areas that are called otherwise, by what the city calls their level', () => {
    const named = (name: string) => {
      const totals = new Totals('districts', measures.districts)
      totals.add(['01', name, '1', '01', 2, null, 13, 51, 's'])
      return totals
    }
    const found = (name: string) =>
      compareTotals('districts', measures.districts, named('Altstadt'), named(name)).filter(
        isRemarkable,
      )
    expect(found('Altstadt')).toEqual([])
    const [renamed] = found('Alte Stadt')
    if (!renamed) throw new Error('no new name was found')
    const own = ownLevelNames([
      {
        ...{ level: 'district', name_de: 'Viertel', plural_de: 'Viertel', gender_de: 'n' },
        ...{ genitive_de: 'Viertels', dative_plural_de: 'Vierteln' },
        ...{ name_en: 'quarter', plural_en: 'quarters' },
      },
    ])
    expect([german, english].map((one) => sayFinding(renamed, callingLevels(one, own)))).toEqual([
      'Umbenannt in „Viertel“: 01 von „Altstadt“ in „Alte Stadt“.',
      'Renamed in “Quarters”: 01 from “Altstadt” to “Alte Stadt”.',
    ])
    const unknown = {
      ...{ file: 'a.csv', line: 2, column: null, value: 'x' },
      message: { key: 'UNKNOWN_AREA', level: 'SOCIAL_SPACE', suggestion: '01', available: [] },
    } as const
    expect(sayProblem(unknown, callingLevels(german, own))).toBe(
      'Ein solches Viertel gibt es nicht. Gemeint ist vielleicht 01.',
    )
  })
})
