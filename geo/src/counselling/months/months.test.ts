import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completed, faultsOf } from './faults.ts'
import { readCount, readCounts } from './read-counts.ts'
import { missingMonths, remarksOf } from './remarks.ts'
import {
  breakdownsOf,
  categoryCell,
  cellsOfMonth,
  lastDayOf,
  type MonthCounts,
  monthsThrough,
  shifted,
} from './report.ts'

const districts = ['11', '72']
const measures = {
  INFORMATION: 40,
  CLEARING: 9,
  NEW_CASES: 12,
  CONSULTATIONS: 60,
  CRISIS_INTERVENTIONS: 2,
}

describe('a month of a counselling centre', () => {
  it('is whole with its measures alone', () => {
    expect(faultsOf(measures, districts)).toEqual([])
    expect(faultsOf({}, districts).map(({ key }) => key)).toEqual(Array(5).fill('MISSING'))
  })

  it('is refused where parts are not their whole, or the first stage is not the new cases', () => {
    const counts = {
      ...measures,
      'NEW_CASES.SEX.FEMALE': 7,
      'NEW_CASES.SEX.MALE': 4,
      'STAGE.ACCESS': 11,
    }
    expect(faultsOf(counts, districts)).toEqual([
      expect.objectContaining({ key: 'SUM_DIFFERS', sum: 11, total: 12 }),
      ...['INTAKE', 'NEEDS_AND_GOALS', 'PLANNING_OF_MEASURES', 'CARRYING_OUT'].map((stage) => ({
        key: 'STAGE_MISSING',
        cell: `STAGE.${stage}`,
      })),
      { key: 'STAGE_MISSING', cell: 'STAGE.EVALUATION' },
      { key: 'STAGE_MISSING', cell: 'STAGE.LEAVING' },
      { key: 'ACCESS_DIFFERS', access: 11, total: 12 },
    ])
  })

  it('has zeros where the parts that were said are the whole, and nothing where nobody said any', () => {
    const found = completed({ ...measures, 'NEW_CASES.DISTRICT.72': 12 }, districts)
    expect(found['NEW_CASES.DISTRICT.11']).toBe(0)
    expect(found['NEW_CASES.DISTRICT.ELSEWHERE']).toBe(0)
    expect(found['NEW_CASES.AGE.UNDER_60']).toBeUndefined()
    // Nobody came, and so nobody of any kind.
    expect(completed({ ...measures, NEW_CASES: 0 }, districts)['NEW_CASES.SEX.MALE']).toBe(0)
  })

  it('adds up in every part that is completed', () => {
    const cells = cellsOfMonth(districts)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...cells), fc.nat(50)), (counts) => {
        const whole = completed(counts, districts)
        for (const breakdown of breakdownsOf(districts)) {
          const parts = breakdown.categories.map((one) => whole[categoryCell(breakdown, one)])
          if (parts.includes(undefined)) continue
          const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0)
          if (faultsOf(counts, districts).length === 0) expect(sum).toBe(whole[breakdown.measure])
        }
        expect(whole).toMatchObject(counts)
      }),
    )
  })

  it('reads counts as people write them, and no other numbers', () => {
    expect(['1200', '1.200', '1 200', '0', ' 7 ', ''].map(readCount)).toEqual([
      1200,
      1200,
      1200,
      0,
      7,
      undefined,
    ])
    expect(['1,5', '-3', 'zwölf', '=1+1', '1e3', '100001'].map(readCount)).toEqual(
      Array(6).fill(null),
    )
    expect(
      readCounts(
        [
          ['NEW_CASES', '12'],
          ['CLEARING', 'x'],
          ['NEW_CASES.NAME', '3'],
          ['INFORMATION', ''],
        ],
        districts,
      ),
    ).toEqual({ counts: { NEW_CASES: 12 }, malformed: ['CLEARING'], unknown: ['NEW_CASES.NAME'] })
  })

  it('is remarkable beside the months of its own place before it', () => {
    const known = new Map(
      monthsThrough('2025-01', '2025-12').map((month): [string, MonthCounts] => [month, measures]),
    )
    known.delete('2025-06')
    const counts = { ...measures, NEW_CASES: 40, CONSULTATIONS: 70 }
    expect(remarksOf('2026-01', counts, known)).toEqual([
      { key: 'JUMP', measure: 'NEW_CASES', count: 40, usual: 12 },
      { key: 'MONTHS_MISSING', months: ['2025-06'] },
    ])
    expect(remarksOf('2025-01', counts, known)).toEqual([])
  })

  it('is followed over the turns of years', () => {
    expect(monthsThrough('2025-11', '2026-02')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ])
    expect(shifted('2026-01', -1)).toBe('2025-12')
    expect([lastDayOf('2024-02'), lastDayOf('2026-12')]).toEqual(['2024-02-29', '2026-12-31'])
    expect(missingMonths(['2026-02', '2025-12'], '2026-03')).toEqual(['2026-01', '2026-03'])
  })
})
