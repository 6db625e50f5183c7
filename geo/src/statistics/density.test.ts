import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { density } from './density.ts'

describe('density', () => {
  it('is residents by square kilometre', () => {
    expect(density(3000, 1.5)).toBe(2000)
    expect(density(0, 4)).toBe(0)
  })

  it('refuses an area that is none and a negative count', () => {
    expect(() => density(10, 0)).toThrow(RangeError)
    expect(() => density(10, -1)).toThrow(RangeError)
    expect(() => density(10, Number.NaN)).toThrow(RangeError)
    expect(() => density(-1, 1)).toThrow(RangeError)
  })

  it('of a whole lies between those of its two parts', () => {
    const residents = fc.integer({ min: 0, max: 1_000_000 })
    const area = fc.double({ min: 0.01, max: 1000, noNaN: true })
    fc.assert(
      fc.property(residents, area, residents, area, (here, hereKm2, there, thereKm2) => {
        const parts = [density(here, hereKm2), density(there, thereKm2)]
        const whole = density(here + there, hereKm2 + thereKm2)
        const tolerance = 1e-9 * Math.max(...parts)
        expect(whole).toBeGreaterThanOrEqual(Math.min(...parts) - tolerance)
        expect(whole).toBeLessThanOrEqual(Math.max(...parts) + tolerance)
      }),
    )
  })
})
