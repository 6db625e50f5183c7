import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { classBreaks, type ClassMethod } from './class-breaks.ts'

const methods: ClassMethod[] = ['quantile', 'natural-breaks', 'equal-interval']

const method = fc.constantFrom(...methods)
const classes = fc.integer({ min: 1, max: 9 })
const values = fc.array(
  fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    // Adding 0 makes 0 of −0, which `toEqual` tells apart.
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0),
  ),
  { minLength: 1, maxLength: 120 },
)

/** How many of the values fall into each class. */
const countsOf = (given: readonly number[], breaks: readonly number[]) =>
  [-Infinity, ...breaks].map((from, index) => {
    const below = breaks[index] ?? Infinity
    return given.filter((value) => value >= from && value < below).length
  })

describe('classBreaks', () => {
  it('puts the same number of values into each quantile', () => {
    expect(classBreaks([1, 2, 3, 4, 5, 6, 7, 8], 'quantile', 4)).toEqual({
      minimum: 1,
      maximum: 8,
      breaks: [3, 5, 7],
    })
  })

  it('finds the natural groups', () => {
    expect(classBreaks([9, 1, 2, 30, 10, 31, 1], 'natural-breaks', 3).breaks).toEqual([9, 30])
  })

  it('cuts the range into equal intervals', () => {
    expect(classBreaks([0, 1, 10], 'equal-interval', 4).breaks).toEqual([2.5, 5, 7.5])
  })

  it.each(methods)('makes one class of equal values (%s)', (name) => {
    expect(classBreaks([7, 7, 7], name, 5)).toEqual({ minimum: 7, maximum: 7, breaks: [] })
  })

  it.each(methods)('copes with fewer values than classes (%s)', (name) => {
    const { breaks } = classBreaks([1, 2], name, 5)
    expect(countsOf([1, 2], breaks).filter((count) => count > 0)).toEqual([1, 1])
  })

  it('makes fewer quantiles where values tie', () => {
    expect(classBreaks([0, 0, 0, 0, 0, 1, 2, 3], 'quantile', 4).breaks).toEqual([2])
  })

  it('does not change its argument', () => {
    const given = [3, 1, 2]
    for (const name of methods) classBreaks(given, name, 2)
    expect(given).toEqual([3, 1, 2])
  })

  it('refuses no values, values that are no numbers and no classes', () => {
    expect(() => classBreaks([], 'quantile', 5)).toThrow(RangeError)
    expect(() => classBreaks([1, Number.NaN], 'quantile', 5)).toThrow(RangeError)
    expect(() => classBreaks([1, Infinity], 'natural-breaks', 5)).toThrow(RangeError)
    expect(() => classBreaks([1], 'quantile', 0)).toThrow(RangeError)
    expect(() => classBreaks([1], 'quantile', 2.5)).toThrow(RangeError)
  })

  it('returns strictly ascending breaks above the minimum, at most one fewer than classes', () => {
    fc.assert(
      fc.property(values, method, classes, (given, name, wanted) => {
        const { minimum, maximum, breaks } = classBreaks(given, name, wanted)
        expect(minimum).toBe(Math.min(...given))
        expect(maximum).toBe(Math.max(...given))
        expect(breaks.length).toBeLessThan(wanted)
        let below = minimum
        for (const bound of breaks) {
          expect(bound).toBeGreaterThan(below)
          below = bound
        }
      }),
    )
  })

  it('leaves no class empty with quantiles and natural breaks', () => {
    const filling = fc.constantFrom<ClassMethod>('quantile', 'natural-breaks')
    fc.assert(
      fc.property(values, filling, classes, (given, name, wanted) => {
        const { breaks } = classBreaks(given, name, wanted)
        expect(Math.min(...countsOf(given, breaks))).toBeGreaterThan(0)
      }),
    )
  })

  it('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(values, method, classes, (given, name, wanted) => {
        const backwards = [...given].reverse()
        expect(classBreaks(backwards, name, wanted)).toEqual(classBreaks(given, name, wanted))
      }),
    )
  })
})
