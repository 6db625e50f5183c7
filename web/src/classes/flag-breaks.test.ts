import { classOf } from '@atlas/geo/classes/class-of'
import { isFlagged } from '@atlas/geo/staffing/is-flagged'
import { describe, expect, it } from 'vitest'

import { flagBreaks, isLowerFlagBreak } from './flag-breaks'

describe('flagBreaks', () => {
  it('puts on the outer sides exactly what is flagged', () => {
    const { lower, upper } = flagBreaks(0.5)
    const values = [-3, -0.5, 1.8 - 2.3, -0.4999, 0, 0.4999, 2.3 - 1.8, 0.5, 3]
    for (const value of values) {
      expect(classOf(value, [lower, upper]) !== 1).toBe(isFlagged(value, 0.5))
    }
  })

  it('knows its lower boundary again', () => {
    expect(isLowerFlagBreak(flagBreaks(0.5).lower, 0.5)).toBe(true)
    expect(isLowerFlagBreak(-0.5, 0.5)).toBe(false)
    expect(isLowerFlagBreak(-0.5, null)).toBe(false)
  })
})
