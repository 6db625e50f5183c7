import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { distribute, wholeParts } from './distribute.ts'

describe('a number divided by weights', () => {
  it('is divided in proportion', () => {
    expect(distribute(90, [1, 2, 0])).toEqual([30, 60, 0])
    expect(distribute(0, [0, 0])).toEqual([0, 0])
  })

  it('is refused where there is nobody to give it to, and with weights that are none', () => {
    expect(() => distribute(3, [0, 0])).toThrow(RangeError)
    expect(() => distribute(3, [1, -1])).toThrow(RangeError)
    expect(() => distribute(3, [Number.NaN])).toThrow(RangeError)
  })
})

describe('whole numbers in place of parts', () => {
  it('go to the largest remainders', () => {
    expect(wholeParts([1.2, 2.7, 3.1])).toEqual([1, 3, 3])
  })

  it('add up to the same, each at most one beside its part', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(weights, fc.nat(100_000), (given, number) => {
        const parts = distribute(number, given)
        const whole = wholeParts(parts)
        expect(whole.reduce((sum, part) => sum + part, 0)).toBe(number)
        whole.forEach((part, place) => {
          expect(Math.abs(part - (parts[place] ?? 0))).toBeLessThan(1)
        })
      }),
    )
  })

  it('are refused where the parts do not add up to one', () => {
    expect(() => wholeParts([1.2, 2.7])).toThrow(RangeError)
  })
})
