import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { targetStaff } from './target-staff.ts'
import { unmetResidents } from './unmet-residents.ts'

describe('unmetResidents', () => {
  it('are those beyond what the staff would serve', () => {
    expect(unmetResidents(14_000, 2, 6500)).toBe(1000)
    expect(unmetResidents(14_000, 0, 6500)).toBe(14_000)
  })

  it('are none where the staff suffices', () => {
    expect(unmetResidents(13_000, 2, 6500)).toBe(0)
    expect(unmetResidents(13_000, 4, 6500)).toBe(0)
    expect(unmetResidents(0, 0, 6500)).toBe(0)
  })

  it('refuses a key that is none and what is negative or no number', () => {
    expect(() => unmetResidents(1000, 1, 0)).toThrow(RangeError)
    expect(() => unmetResidents(1000, -1, 6500)).toThrow(RangeError)
    expect(() => unmetResidents(1000, Number.NaN, 6500)).toThrow(RangeError)
    expect(() => unmetResidents(-1, 1, 6500)).toThrow(RangeError)
  })

  it('need exactly the staff that lacks', () => {
    const residents = fc.integer({ min: 0, max: 100_000 })
    const fte = fc.double({ min: 0, max: 20, noNaN: true })
    const key = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(residents, fte, key, (people, staff, perFte) => {
        const lacking = Math.max(0, targetStaff(people, perFte) - staff)
        const unmet = unmetResidents(people, staff, perFte)
        expect(targetStaff(unmet, perFte)).toBeCloseTo(lacking, 8)
      }),
    )
  })
})
