import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { composedRange, missedBy, type Range, rangeOfDifference, roundedOutward } from './range.ts'

const method = { key: 'wilsonMethod' } as const
const counted = (value: number) => ({ value })
const estimated = (value: number, low: number, high: number) => ({
  value,
  range: (): Range => ({ low, high, method }),
})
const ends = (range: Range | null) => range && [range.low, range.high]

describe('the range of a difference', () => {
  it('holds the difference wherever both numbers lie in their ranges', () => {
    const range = { low: 20, high: 30 }
    expect(rangeOfDifference({ value: 25, range }, { value: 10 })).toEqual({ low: 10, high: 20 })
    expect(rangeOfDifference({ value: 10 }, { value: 25, range })).toEqual({ low: -20, high: -10 })
    expect(rangeOfDifference({ value: 25, range }, { value: 21, range })).toEqual({
      low: -10,
      high: 10,
    })
    expect(rangeOfDifference({ value: 1 }, { value: 2, range: null })).toBeNull()
  })
})

describe('the range of an estimate', () => {
  it('is that of the numbers it would miss by at most its error', () => {
    const { low, high } = missedBy(90, 0.2)
    expect(low).toBeCloseTo(75, 9)
    expect(high).toBeCloseTo(112.5, 9)
    // 75 missed by a fifth upwards and 112.5 by a fifth downwards are both 90.
    expect(low * 1.2).toBeCloseTo(high * 0.8, 9)
  })
})

describe('a range as it is told', () => {
  it('is rounded outward, and once', () => {
    const told = (low: number, high: number, decimals: number) =>
      ends(roundedOutward({ low, high, method }, decimals))
    expect(told(75.2, 112.1, 0)).toEqual([75, 113])
    expect(told(0.1994, 0.29601, 3)).toEqual([0.199, 0.297])
    expect(told(-1.234, -0.001, 2)).toEqual([-1.24, -0])
    expect(told(0.29, 0.57, 2)).toEqual([0.29, 0.57])
  })

  it('is left by nothing inside', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 3 }), (one, other, decimals) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const told = roundedOutward({ low, high, method }, decimals)
        const step = 10 ** -decimals
        expect(told.low).toBeLessThanOrEqual(low + 1e-8)
        expect(told.low).toBeGreaterThan(low - step - 1e-8)
        expect(told.high).toBeGreaterThanOrEqual(high - 1e-8)
        expect(told.high).toBeLessThan(high + step + 1e-8)
        expect(roundedOutward(told, decimals)).toEqual(told)
      }),
    )
  })
})

describe('what follows from ranges', () => {
  it('reaches from end to end: sums, differences, quotients', () => {
    const parts = [estimated(10, 8, 13), estimated(20, 19, 22)]
    expect(ends(composedRange(parts, (one = 0, other = 0) => one + other))).toEqual([27, 35])
    expect(ends(composedRange(parts, (one = 0, other = 0) => one - other))).toEqual([-14, -6])
    expect(ends(composedRange(parts, (one = 0, other = 1) => one / other))).toEqual([
      8 / 22,
      13 / 19,
    ])
  })

  it('takes what was counted as it is, and has none where everything was', () => {
    const quotient = (part = 0, whole = 1) => part / whole
    expect(ends(composedRange([counted(10), estimated(20, 16, 25)], quotient))).toEqual([
      0.4, 0.625,
    ])
    expect(composedRange([counted(10), counted(20)], quotient)).toBeNull()
  })

  it('is none where a number is missing, or the rule has no answer at an end', () => {
    const quotient = (part = 0, whole = 0) => (whole === 0 ? null : part / whole)
    expect(composedRange([{ value: null }, estimated(20, 16, 25)], quotient)).toBeNull()
    expect(composedRange([counted(1), estimated(1, 0, 2)], quotient)).toBeNull()
  })

  it('is none where it would tell an estimate as certain', () => {
    const unmet = (people = 0) => Math.max(0, people - 100)
    expect(composedRange([estimated(50, 40, 60)], unmet)).toBeNull()
    expect(ends(composedRange([estimated(90, 80, 110)], unmet))).toEqual([0, 10])
  })

  it('is left by no numbers inside, for every rule the figures use', () => {
    const number = fc.double({ min: 0.1, max: 1000, noNaN: true })
    const width = fc.double({ min: 0.01, max: 0.9, noNaN: true })
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    const rules: ((one: number, other: number, third: number) => number)[] = [
      (one, other, third) => one + other + third,
      (one, other) => one / other,
      (one, other) => (other - one) / one,
      (one, other, third) => one - other / third,
      (one, other, third) => (one * other) / third,
    ]
    const tuple = fc.tuple(number, width, place)
    fc.assert(
      fc.property(fc.tuple(tuple, tuple, tuple), fc.nat(4), (numbers, chosen) => {
        const rule = rules[chosen]
        if (!rule) throw new Error('There is such a rule')
        const compute = ([one = 0, other = 0, third = 0]: readonly number[]) =>
          rule(one, other, third)
        const inputs = numbers.map(([value, error]) => {
          const { low, high } = missedBy(value, error)
          return estimated(value, low, high)
        })
        const inside = numbers.map(([value, error, at]) => {
          const { low, high } = missedBy(value, error)
          return low + at * (high - low)
        })
        const range = composedRange(inputs, (...values) => compute(values))
        const truth = compute(inside)
        const slack = 1e-9 * (1 + Math.abs(truth))
        expect(range?.low).toBeLessThanOrEqual(truth + slack)
        expect(range?.high).toBeGreaterThanOrEqual(truth - slack)
      }),
    )
  })
})
