import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { relativeChange } from './relative-change.ts'

describe('relativeChange', () => {
  it('is the difference by the earlier count', () => {
    expect(relativeChange(200, 250)).toBe(0.25)
    expect(relativeChange(200, 150)).toBe(-0.25)
    expect(relativeChange(200, 0)).toBe(-1)
  })

  it('from nothing has no rate', () => {
    expect(relativeChange(0, 10)).toBeNull()
    expect(relativeChange(0, 0)).toBeNull()
  })

  it('refuses negative counts', () => {
    expect(() => relativeChange(-1, 1)).toThrow(RangeError)
    expect(() => relativeChange(1, -1)).toThrow(RangeError)
    expect(() => relativeChange(1, Number.NaN)).toThrow(RangeError)
  })

  it('leads from the earlier count back to the later one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.nat(), (earlier, later) => {
        const change = relativeChange(earlier, later)
        expect(earlier * (1 + Number(change))).toBeCloseTo(later, 4)
      }),
    )
  })
})
