import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ratioInterval } from './ratio-interval.ts'

describe('ratioInterval', () => {
  // Clopper & Pearson of 8 in 10 is 0.4439045 to 0.9747893, of 5 in 10 0.1870860 to 0.8129140; p ÷ (1 − p) of both.
  it.each([
    [2, 8, 0.443_904_5, 0.974_789_3],
    [5, 5, 0.187_086, 0.812_914],
  ])('of %i and %i cases follows from the binomial as published', (earlier, later, low, high) => {
    const { lower, upper } = ratioInterval(earlier, later)
    expect(lower / (1 + lower)).toBeCloseTo(low, 6)
    expect(upper / (1 + upper)).toBeCloseTo(high, 6)
  })

  it('begins at nothing where there are none later', () => {
    // 1 − 0.025 ^ (1 ÷ 10) of 10 in all
    const highest = 1 - 0.025 ** 0.1
    const { lower, upper } = ratioInterval(10, 0)
    expect(lower).toBeCloseTo(0, 12)
    expect(upper).toBeCloseTo(highest / (1 - highest), 9)
  })

  it('holds the ratio, is near the normal one of many cases, and turns with the counts', () => {
    const count = fc.integer({ min: 200, max: 5000 })
    fc.assert(
      fc.property(count, count, (earlier, later) => {
        const { lower, upper } = ratioInterval(earlier, later)
        expect(lower).toBeLessThan(later / earlier)
        expect(upper).toBeGreaterThan(later / earlier)
        const spread = 1.959964 * Math.sqrt(1 / earlier + 1 / later)
        expect(Math.log(lower / (later / earlier)) / -spread).toBeCloseTo(1, 1)
        expect(Math.log(upper / (later / earlier)) / spread).toBeCloseTo(1, 1)
        const turned = ratioInterval(later, earlier)
        expect(turned.lower * upper).toBeCloseTo(1, 9)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses what is no count, and nothing to compare with', () => {
    for (const [earlier, later] of [
      [0, 1],
      [1.5, 1],
      [1, -1],
      [1, Number.NaN],
    ] as const) {
      expect(() => ratioInterval(earlier, later)).toThrow(RangeError)
    }
  })
})
