import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isFlagged } from './is-flagged.ts'
import { targetStaff } from './target-staff.ts'

describe('isFlagged', () => {
  it('is what reaches the threshold, on either side', () => {
    expect(isFlagged(0.5, 0.5)).toBe(true)
    expect(isFlagged(-0.5, 0.5)).toBe(true)
    expect(isFlagged(1.2, 0.5)).toBe(true)
    expect(isFlagged(0, 0.5)).toBe(false)
  })

  it('compares unrounded', () => {
    expect(isFlagged(0.46, 0.5)).toBe(false)
    expect(isFlagged(-0.499999, 0.5)).toBe(false)
  })

  it('forgives floating error', () => {
    expect(2.3 - 1.8).toBeLessThan(0.5)
    expect(isFlagged(2.3 - 1.8, 0.5)).toBe(true)
  })

  it('decides as exact fractions would', () => {
    const hundredthsFte = fc.integer({ min: 0, max: 1000 })
    const residents = fc.integer({ min: 0, max: 60_000 })
    const key = fc.integer({ min: 1000, max: 20_000 })
    fc.assert(
      fc.property(hundredthsFte, residents, key, (hundredths, people, perFte) => {
        const difference = hundredths / 100 - targetStaff(people, perFte)
        // |h/100 − p/k| ≥ 1/2, times 100 k
        const exact = Math.abs(hundredths * perFte - 100 * people) >= 50 * perFte
        expect(isFlagged(difference, 0.5)).toBe(exact)
      }),
    )
  })

  it('refuses what is no number and a negative threshold', () => {
    expect(() => isFlagged(Number.NaN, 0.5)).toThrow(RangeError)
    expect(() => isFlagged(Infinity, 0.5)).toThrow(RangeError)
    expect(() => isFlagged(1, -0.5)).toThrow(RangeError)
    expect(() => isFlagged(1, Number.NaN)).toThrow(RangeError)
  })
})
