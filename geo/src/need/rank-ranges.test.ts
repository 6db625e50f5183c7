import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ranks } from '../statistics/ranks.ts'
import { rankRanges } from './rank-ranges.ts'
import { weightedIndex, type WeightedPart } from './weighted-index.ts'

const spread = fc.double({ min: 0, max: 0.9, noNaN: true })

/** Whole numbers, so that ties occur. */
const parts = fc.integer({ min: 0, max: 20 }).chain((areas) =>
  fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 5 }),
      standardised: fc.array(fc.option(fc.integer({ min: -3, max: 3 }), { freq: 9 }), {
        minLength: areas,
        maxLength: areas,
      }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
)

/** As `rankRanges` says it does, at leisure. */
function byTheBook(
  given: WeightedPart[],
  reach: number,
): ({ best: number; worst: number } | null)[] {
  const moved = given.reduce<WeightedPart[][]>(
    (corners, part) =>
      corners.flatMap((corner) =>
        [1 - reach, 1 + reach].map((factor) => [
          ...corner,
          { ...part, weight: part.weight * factor },
        ]),
      ),
    [[]],
  )
  const all = [given, ...moved].map((weights) => ranks(weightedIndex(weights)))
  return weightedIndex(given).map((score, area) => {
    if (score === null) return null
    const taken = all.map((one) => one[area] ?? Number.NaN)
    return { best: Math.min(...taken), worst: Math.max(...taken) }
  })
}

describe('rankRanges', () => {
  it('are wide where the parts disagree', () => {
    const disagreeing = [
      { weight: 1, standardised: [1, -1, -3] },
      { weight: 1, standardised: [-1, 1, -3] },
    ]
    expect(rankRanges(disagreeing)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
      { best: 3, worst: 3 },
    ])
  })

  it('are a point where nothing moves', () => {
    const parts = [
      { weight: 1, standardised: [1, 0, 2] },
      { weight: 0, standardised: [9, null, -9] },
    ]
    const point = (rank: number) => ({ best: rank, worst: rank })
    expect(rankRanges(parts)).toEqual([point(2), point(3), point(1)])
  })

  it('are unknown where the index is', () => {
    expect(rankRanges([{ weight: 1, standardised: [null, 4] }])).toEqual([
      null,
      { best: 1, worst: 1 },
    ])
  })

  it('refuses too many parts and a spread that turns weights over', () => {
    const part = { weight: 1, standardised: [1, 2] }
    expect(() => rankRanges(Array.from({ length: 9 }, () => part))).toThrow(RangeError)
    expect(rankRanges(Array.from({ length: 8 }, () => part))).toHaveLength(2)
    for (const wrong of [-0.1, 1, Number.NaN]) {
      expect(() => rankRanges([part], wrong)).toThrow(RangeError)
    }
    expect(() => rankRanges([])).toThrow(RangeError)
  })

  it('are the extremes of all combinations', () => {
    fc.assert(
      fc.property(parts, spread, (given, reach) => {
        expect(rankRanges(given, reach)).toEqual(byTheBook(given, reach))
      }),
    )
  })
})
