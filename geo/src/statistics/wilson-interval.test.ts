import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { wilsonInterval } from './wilson-interval.ts'

const counts = fc
  .tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }))
  .filter(([part, rest]) => part + rest > 0)

function interval(part: number, total: number): { lower: number; upper: number } {
  return wilsonInterval(part, total) ?? { lower: Number.NaN, upper: Number.NaN }
}

describe('wilsonInterval', () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is as published', (part, total, lower, upper) => {
    expect(interval(part, total).lower).toBeCloseTo(lower, 4)
    expect(interval(part, total).upper).toBeCloseTo(upper, 4)
  })

  it('ends exactly at none and at all', () => {
    expect(interval(0, 7).lower).toBe(0)
    expect(interval(7, 7).upper).toBe(1)
  })

  it('of nobody is undefined', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
  })

  it('refuses a part above its total, negative counts and what is no number', () => {
    expect(() => wilsonInterval(2, 1)).toThrow(RangeError)
    expect(() => wilsonInterval(-1, 1)).toThrow(RangeError)
    expect(() => wilsonInterval(Number.NaN, 1)).toThrow(RangeError)
    expect(() => wilsonInterval(1, Infinity)).toThrow(RangeError)
  })

  it('contains the share, stays within 0 and 1 and mirrors that of the rest', () => {
    fc.assert(
      fc.property(counts, ([part, rest]) => {
        const { lower, upper } = interval(part, part + rest)
        const mirrored = interval(rest, part + rest)
        const share = part / (part + rest)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(share)
        expect(upper).toBeGreaterThanOrEqual(share)
        expect(upper).toBeLessThanOrEqual(1)
        expect(mirrored.lower).toBeCloseTo(1 - upper, 10)
        expect(mirrored.upper).toBeCloseTo(1 - lower, 10)
      }),
    )
  })

  it('narrows with the number of people', () => {
    fc.assert(
      fc.property(counts, ([part, rest]) => {
        const few = interval(part, part + rest)
        const many = interval(2 * part, 2 * (part + rest))
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower)
      }),
    )
  })
})
