import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { weightedQuantile } from './weighted-quantile.ts'

const walks = fc.array(
  fc.record({
    value: fc.option(fc.nat(5000), { freq: 9 }),
    weight: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 40 },
)

describe('weightedQuantile', () => {
  const three = [
    { value: 900, weight: 1 },
    { value: 100, weight: 2 },
    { value: 400, weight: 1 },
  ]

  it.each([
    [0.5, 100],
    [0.51, 400],
    [0.75, 400],
    [0.9, 900],
    [1, 900],
  ])('of three distances with %d of the residents is %d', (share, metres) => {
    expect(weightedQuantile(three, share)).toBe(metres)
  })

  it('does not slip by an error of sums', () => {
    const thirds = [
      { value: 1, weight: 0.1 },
      { value: 2, weight: 0.2 },
      { value: 3, weight: 0.3 },
    ]
    expect(weightedQuantile(thirds, 0.5)).toBe(2)
  })

  it('is what a list with each value as often as it weighs says', () => {
    fc.assert(
      fc.property(walks, fc.constantFrom(0.1, 0.5, 0.9, 1), (values, share) => {
        const each = values
          .flatMap(({ value, weight }) => Array.from({ length: weight }, () => value ?? Infinity))
          .sort((a, b) => a - b)
        const expected = each[Math.ceil(each.length * share - 1e-9) - 1] ?? Infinity
        expect(weightedQuantile(values, share) ?? Infinity).toBe(expected)
      }),
    )
  })

  it('is null where the value does not exist, or nobody is there', () => {
    expect(weightedQuantile([{ value: null, weight: 1 }], 0.5)).toBeNull()
    expect(weightedQuantile([{ value: 3, weight: 0 }], 0.5)).toBeNull()
    expect(weightedQuantile([], 0.5)).toBeNull()
  })

  it.each([
    [0, 1],
    [1.1, 1],
    [Number.NaN, 1],
    [0.5, -1],
    [0.5, Infinity],
  ])('refuses a share of %d of a weight of %d', (share, weight) => {
    expect(() => weightedQuantile([{ value: 1, weight }], share)).toThrow(RangeError)
  })
})
