import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { residentsPerFte } from './residents-per-fte.ts'
import { targetStaff } from './target-staff.ts'

describe('targetStaff', () => {
  it('is residents by planning key', () => {
    expect(targetStaff(13_000, 6500)).toBe(2)
    expect(targetStaff(14_750, 5900)).toBe(2.5)
    expect(targetStaff(0, 6500)).toBe(0)
  })

  it('refuses a key that is none and residents that are no count', () => {
    for (const key of [0, -6500, Infinity, Number.NaN]) {
      expect(() => targetStaff(1000, key)).toThrow(RangeError)
    }
    for (const residents of [-1, Infinity, Number.NaN]) {
      expect(() => targetStaff(residents, 6500)).toThrow(RangeError)
    }
  })

  it('gives every FTE exactly the residents of the key', () => {
    const residents = fc.integer({ min: 1, max: 1_000_000 })
    const key = fc.double({ min: 1, max: 100_000, noNaN: true })
    fc.assert(
      fc.property(residents, key, (people, perFte) => {
        const load = Number(residentsPerFte(people, targetStaff(people, perFte)))
        expect(load / perFte).toBeCloseTo(1, 12)
      }),
    )
  })
})
