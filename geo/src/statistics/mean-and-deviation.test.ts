import { describe, expect, it } from 'vitest'

import { meanAndDeviation } from './mean-and-deviation.ts'

describe('meanAndDeviation', () => {
  it('are those of the known values', () => {
    const both = { mean: 10, standardDeviation: 2 }
    expect(meanAndDeviation([13, 7, 11, 9, 10])).toEqual(both)
    expect(meanAndDeviation([13, null, 7, 11, 9, null, 10])).toEqual(both)
  })

  it('of equal values has no deviation, not even a rounding error', () => {
    expect(meanAndDeviation([0.1, 0.1, 0.1])).toEqual({ mean: 0.1, standardDeviation: 0 })
    expect(meanAndDeviation([7])).toEqual({ mean: 7, standardDeviation: 0 })
  })

  it('of nothing known is unknown', () => {
    expect(meanAndDeviation([])).toBeNull()
    expect(meanAndDeviation([null])).toBeNull()
  })

  it('refuses values that are no numbers', () => {
    expect(() => meanAndDeviation([1, Number.NaN])).toThrow(RangeError)
    expect(() => meanAndDeviation([1, Infinity])).toThrow(RangeError)
  })
})
