import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Stated } from '../terms/certainty.ts'
import { differenceOfDays, isDifferenceCounted } from './difference-of-days.ts'

const counted = (value: number): Stated => ({ value, status: 'OBSERVED' })
const estimated = (value: number): Stated => ({ value, status: 'ESTIMATED' })

describe('the difference of two days', () => {
  it('is that of what is written, and as unsure as the less sure day', () => {
    expect(differenceOfDays(counted(260.6), estimated(628.9), Math.round)).toEqual({
      value: 368,
      status: 'ESTIMATED',
    })
  })

  it('is suppressed where a day is, and missing where one is not known', () => {
    const suppressed: Stated = { value: null, status: 'SUPPRESSED' }
    const missing: Stated = { value: null, status: 'MISSING' }
    expect(differenceOfDays(suppressed, counted(5), Math.round)).toEqual(suppressed)
    expect(differenceOfDays(counted(5), missing, Math.round)).toEqual(missing)
    expect(differenceOfDays<Stated>(suppressed, missing, Math.round)).toEqual(missing)
  })

  it('turns round with the days', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(value, value, (one, other) => {
        const there = differenceOfDays(counted(one), counted(other), Math.round).value ?? 0
        const back = differenceOfDays(counted(other), counted(one), Math.round).value ?? 0
        expect(there + back).toBe(0)
      }),
    )
  })

  it('was not counted in districts that are estimated, but in larger areas', () => {
    const days = [counted(1), estimated(2)]
    expect(isDifferenceCounted('DISTRICT', days)).toBe(false)
    expect(isDifferenceCounted('DISTRICT', [counted(1), counted(2)])).toBe(true)
    expect(isDifferenceCounted('SOCIAL_SPACE', days)).toBe(true)
  })
})
