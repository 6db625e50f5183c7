import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { percentileRanks } from './percentile-ranks.ts'

const values = fc.array(fc.option(fc.integer({ min: -20, max: 20 }), { freq: 5 }), {
  maxLength: 80,
})

describe('percentileRanks', () => {
  it('are the share below plus half the share of equals', () => {
    expect(percentileRanks([13, 7, 11, 9, 10])).toEqual([90, 10, 70, 30, 50])
    expect(percentileRanks([3, 3, 3, 8, 3])).toEqual([40, 40, 40, 90, 40])
  })

  it('leave out what is not known', () => {
    expect(percentileRanks([10, 30, null, 30, 10])).toEqual([25, 75, null, 75, 25])
    expect(percentileRanks([null])).toEqual([null])
    expect(percentileRanks([])).toEqual([])
  })

  it('of equal values and of a single one are 50', () => {
    expect(percentileRanks([4, 4, 4])).toEqual([50, 50, 50])
    expect(percentileRanks([4])).toEqual([50])
  })

  it('refuses values that are no numbers', () => {
    expect(() => percentileRanks([1, Number.NaN])).toThrow(RangeError)
    expect(() => percentileRanks([1, Infinity])).toThrow(RangeError)
  })

  it('lie between 0 and 100 and are 50 on average, in the order of the values', () => {
    fc.assert(
      fc.property(values, (given) => {
        const known = percentileRanks(given).flatMap((rank, index) => {
          const value = given[index] ?? null
          expect(rank === null).toBe(value === null)
          return rank === null || value === null ? [] : [{ rank, value }]
        })
        let sum = 0
        for (const { rank, value } of known) {
          sum += rank
          expect(rank).toBeGreaterThan(0)
          expect(rank).toBeLessThan(100)
          for (const other of known) {
            expect(Math.sign(rank - other.rank)).toBe(Math.sign(value - other.value))
          }
        }
        if (known.length > 0) expect(sum / known.length).toBeCloseTo(50, 9)
      }),
    )
  })
})
