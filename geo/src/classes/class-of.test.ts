import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { classOf } from './class-of.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const ascending = fc
  .uniqueArray(finite, { maxLength: 9, comparator: (a, b) => a === b })
  .map((bounds) => bounds.sort((a, b) => a - b))

describe('classOf', () => {
  it('counts a value that reaches a lower bound into that class', () => {
    expect([9.9, 10, 19, 20, 99].map((value) => classOf(value, [10, 20]))).toEqual([0, 1, 1, 2, 2])
  })

  it('knows one class where there are no breaks', () => {
    expect(classOf(-5, [])).toBe(0)
  })

  it('refuses what is not a number', () => {
    expect(() => classOf(Number.NaN, [1])).toThrow(RangeError)
  })

  it('gives each lower bound its own class', () => {
    fc.assert(
      fc.property(ascending, (breaks) => {
        breaks.forEach((bound, index) => {
          expect(classOf(bound, breaks)).toBe(index + 1)
        })
      }),
    )
  })

  it('never puts a higher value into a lower class', () => {
    fc.assert(
      fc.property(ascending, finite, finite, (breaks, one, other) => {
        const [low, high] = one <= other ? [one, other] : [other, one]
        expect(classOf(low, breaks)).toBeLessThanOrEqual(classOf(high, breaks))
      }),
    )
  })
})
