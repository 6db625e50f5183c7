import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { weightedIndex, withoutFloatingError } from './weighted-index.ts'

const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
const score = fc.double({ min: -5, max: 5, noNaN: true })

/** Parts for the same areas, each known everywhere. */
const parts = fc
  .integer({ min: 0, max: 20 })
  .chain((areas) =>
    fc.array(
      fc.record({ weight, standardised: fc.array(score, { minLength: areas, maxLength: areas }) }),
      { minLength: 1, maxLength: 6 },
    ),
  )

describe('weightedIndex', () => {
  it('is the weighted mean of the parts', () => {
    const index = weightedIndex([
      { weight: 3, standardised: [1, -1, 0] },
      { weight: 1, standardised: [-1, 2, 0.5] },
    ])
    expect(index).toEqual([0.5, -0.25, 0.125])
  })

  it('is unknown where a part that counts is', () => {
    const index = weightedIndex([
      { weight: 1, standardised: [1, null, 3] },
      { weight: 0, standardised: [null, 5, null] },
    ])
    expect(index).toEqual([1, null, 3])
  })

  it('makes scores equal that are equal on paper', () => {
    const [here, there] = weightedIndex([
      { weight: 0.1, standardised: [1, 3] },
      { weight: 0.2, standardised: [2, 2] },
      { weight: 0.3, standardised: [3, 2 + 1 / 3] },
    ])
    expect(here).toBe(there)
  })

  it('refuses weights that do not weigh', () => {
    const standardised = [1]
    for (const weights of [[-1, 2], [0, 0], [Number.NaN], [Infinity], [1e308, 1e308]]) {
      expect(() => weightedIndex(weights.map((one) => ({ weight: one, standardised })))).toThrow(
        RangeError,
      )
    }
  })

  it('refuses no parts, parts for other areas and scores that are no numbers', () => {
    expect(() => weightedIndex([])).toThrow(RangeError)
    expect(() =>
      weightedIndex([
        { weight: 1, standardised: [1, 2] },
        { weight: 1, standardised: [1] },
      ]),
    ).toThrow(RangeError)
    expect(() => weightedIndex([{ weight: 1, standardised: [Number.NaN] }])).toThrow(RangeError)
  })

  it('lies between the lowest and the highest part', () => {
    fc.assert(
      fc.property(parts, (given) => {
        weightedIndex(given).forEach((index, area) => {
          const scores = given.map(({ standardised }) => standardised[area] ?? 0)
          expect(index).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
          expect(index).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
        })
      }),
    )
  })

  it('only knows the ratios of weights', () => {
    fc.assert(
      fc.property(parts, weight, (given, factor) => {
        const scaled = given.map((part) => ({ ...part, weight: part.weight * factor }))
        const index = weightedIndex(given)
        weightedIndex(scaled).forEach((one, area) => {
          expect(one).toBeCloseTo(index[area] ?? Number.NaN, 9)
        })
      }),
    )
  })
})

describe('withoutFloatingError', () => {
  it('makes equal what is equal on paper', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(withoutFloatingError(0.1 + 0.2)).toBe(withoutFloatingError(0.3))
    expect(withoutFloatingError(-1e-17)).toBe(0)
  })

  it('keeps apart what differs', () => {
    expect(withoutFloatingError(61.250_000_001)).toBeGreaterThan(withoutFloatingError(61.25))
  })
})
