import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { poissonInterval } from './poisson-interval.ts'

const cases = fc.integer({ min: 0, max: 100_000 })

/** Byar's approximation (Breslow & Day 1987), within 0.1 % of the exact interval from 10 cases. */
function byar(count: number): { lower: number; upper: number } {
  const bound = (at: number, z: number) => at * (1 - 1 / (9 * at) + z / (3 * Math.sqrt(at))) ** 3
  return { lower: bound(count, -1.959964), upper: bound(count + 1, 1.959964) }
}

describe('poissonInterval', () => {
  // Garwood (1936) in Ulm (1990), American Journal of Epidemiology 131, and in every table since.
  it.each([
    [0, 0, 3.69],
    [1, 0.03, 5.57],
    [2, 0.24, 7.22],
    [3, 0.62, 8.77],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [20, 12.22, 30.89],
    [50, 37.11, 65.92],
    [100, 81.36, 121.63],
  ])('of %i cases is as published', (count, lower, upper) => {
    expect(poissonInterval(count).lower).toBeCloseTo(lower, 2)
    expect(poissonInterval(count).upper).toBeCloseTo(upper, 2)
  })

  it('of no cases is known in closed form', () => {
    expect(poissonInterval(0).lower).toBe(0)
    expect(poissonInterval(0).upper).toBeCloseTo(-Math.log(0.025), 12)
  })

  it('refuses what is no count of cases', () => {
    for (const wrong of [-1, 2.5, Number.NaN, Infinity, 1_000_001]) {
      expect(() => poissonInterval(wrong)).toThrow(RangeError)
    }
  })

  it('contains the count and moves up with it', () => {
    fc.assert(
      fc.property(cases, (count) => {
        const { lower, upper } = poissonInterval(count)
        const next = poissonInterval(count + 1)
        expect(lower).toBeLessThanOrEqual(count)
        expect(upper).toBeGreaterThan(count)
        expect(next.lower).toBeGreaterThan(lower)
        expect(next.upper).toBeGreaterThan(upper)
      }),
    )
  })

  it('agrees with an independent approximation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), (count) => {
        const { lower, upper } = poissonInterval(count)
        expect(lower / byar(count).lower).toBeCloseTo(1, 2)
        expect(upper / byar(count).upper).toBeCloseTo(1, 2)
      }),
    )
  })
})
