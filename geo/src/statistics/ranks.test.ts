import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ranks } from './ranks.ts'

const values = fc.array(fc.option(fc.integer({ min: -10, max: 10 }), { freq: 5 }))

describe('ranks', () => {
  it('count from the highest, and ties share', () => {
    expect(ranks([0.5, 3, 0.5, -2])).toEqual([2, 1, 2, 4])
    expect(ranks([7, 7])).toEqual([1, 1])
  })

  it('leave out what is not known', () => {
    expect(ranks([1, null, 2])).toEqual([2, null, 1])
    expect(ranks([null])).toEqual([null])
    expect(ranks([])).toEqual([])
  })

  it('refuses values that are no numbers', () => {
    expect(() => ranks([1, Number.NaN])).toThrow(RangeError)
    expect(() => ranks([1, Infinity])).toThrow(RangeError)
  })

  it('are one more than the number of higher values', () => {
    fc.assert(
      fc.property(values, (given) => {
        const higher = (value: number) =>
          given.filter((other) => other !== null && other > value).length
        expect(ranks(given)).toEqual(
          given.map((value) => (value === null ? null : 1 + higher(value))),
        )
      }),
    )
  })
})
