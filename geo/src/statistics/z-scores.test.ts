import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { meanAndDeviation } from './mean-and-deviation.ts'
import { zScores } from './z-scores.ts'

const value = fc.integer({ min: -100_000, max: 100_000 })
const values = fc.array(fc.option(value, { freq: 5 }), { maxLength: 80 })

describe('zScores', () => {
  it('are standard deviations from the mean', () => {
    expect(zScores([13, 7, 11, 9, 10])).toEqual([1.5, -1.5, 0.5, -0.5, 0])
  })

  it('leave out what is not known', () => {
    expect(zScores([10, 30, null, 30, 10])).toEqual([-1, 1, null, 1, -1])
    expect(zScores([null, null])).toEqual([null, null])
    expect(zScores([])).toEqual([])
  })

  it('of equal values are 0', () => {
    expect(zScores([0.1, 0.1, null, 0.1])).toEqual([0, 0, null, 0])
    expect(zScores([5])).toEqual([0])
  })

  it('refuses values that are no numbers', () => {
    expect(() => zScores([1, Number.NaN])).toThrow(RangeError)
    expect(() => zScores([-Infinity, null])).toThrow(RangeError)
  })

  it('have mean 0 and standard deviation 1, or 0 where all are equal', () => {
    fc.assert(
      fc.property(values, (given) => {
        const standardised = meanAndDeviation(zScores(given))
        const spread = new Set(given.filter((one) => one !== null)).size > 1 ? 1 : 0
        if (standardised === null) {
          expect(given.every((one) => one === null)).toBe(true)
        } else {
          expect(standardised.mean).toBeCloseTo(0, 9)
          expect(standardised.standardDeviation).toBeCloseTo(spread, 9)
        }
      }),
    )
  })

  it('do not depend on the unit', () => {
    fc.assert(
      fc.property(values, (given) => {
        const inAnother = given.map((one) => (one === null ? null : 1000 * one + 7))
        zScores(inAnother).forEach((score, index) => {
          const same = zScores(given)[index] ?? null
          if (score === null || same === null) expect(score).toBe(same)
          else expect(score).toBeCloseTo(same, 8)
        })
      }),
    )
  })
})
