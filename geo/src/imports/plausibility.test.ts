import { describe, expect, it } from 'vitest'
import { compareTotals, isRemarkable, measures, Totals } from './plausibility.ts'

const measure = measures['district-residents'] ?? { place: [], time: null, values: [], least: 0 }

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
    expect(compare(before, after).map(({ timeBefore }) => timeBefore)).toEqual(
      Array.from({ length: 3 }, () => '2024-12-31'),
    )
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

  it('is remarkable in nothing where nothing is known', () => {
    expect(compare(totalsOf(), before)).toEqual([])
  })
})
