import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { percentileRanks } from '../statistics/percentile-ranks.ts'
import { ranks } from '../statistics/ranks.ts'
import { needIndex, type NeedIndex, type NeedIndexInput, weighable } from './need-index.ts'
import { weightedIndex } from './weighted-index.ts'

/** Five areas; the last has no figure in the second part. */
const parts: NeedIndexInput['parts'] = [
  { weight: 2, lowMeansNeed: false, values: [13, 7, 11, 9, 10] },
  { weight: 1, lowMeansNeed: false, values: [10, 30, 30, 10, null] },
  { weight: 1, lowMeansNeed: false, values: [3, 3, 3, 8, 3] },
]

const rankRangesOf = ({ rankRanges }: NeedIndex) =>
  rankRanges().map((range) => (range ? `${String(range.best)}–${String(range.worst)}` : 'none'))

describe('needIndex', () => {
  /*
   * By hand:  mean  deviations        sum of squares ÷ n   standard deviation
   *   first   10    3 −3 1 −1 0       20 ÷ 5 = 4           2
   *   second  20    −10 10 10 −10     400 ÷ 4 = 100        10
   *   third   4     −1 −1 −1 4 −1     20 ÷ 5 = 4           2
   * Scores (2 a + b + c) ÷ 4; the first: (2 × 1.5 − 1 − 0.5) ÷ 4 = 0.375
   *
   * With the weights moved by e, f, g the first leads the third by 2 e − 2 f,
   * which ±20 % can turn; it leads the fourth by 4 e − 2.5 g ≥ 0.2, the third
   * leads the fourth by 2 e + 2 f − 2.5 g ≥ 0.2 and the fourth the second by
   * 2 e − 2 f + 2.5 g ≥ 1.2, which ±20 % cannot.
   */
  it('agrees with a worked example in z-scores', () => {
    const index = needIndex({ parts, method: 'z-score' })
    expect(rankRangesOf(index)).toEqual(['1–2', '4–4', '1–2', '3–3', 'none'])
    expect(index).toMatchObject({
      areas: [
        { score: 0.375, rank: 1, standardised: [1.5, -1, -0.5] },
        { score: -0.625, rank: 4, standardised: [-1.5, 1, -0.5] },
        { score: 0.375, rank: 1, standardised: [0.5, 1, -0.5] },
        { score: 0, rank: 3, standardised: [-0.5, -1, 2] },
        { score: null, rank: null, standardised: [0, null, -0.5] },
      ],
      parts: [
        { mean: 10, standardDeviation: 2 },
        { mean: 20, standardDeviation: 10 },
        { mean: 4, standardDeviation: 2 },
      ],
    })
  })

  // The first: (2 × 90 + 25 + 40) ÷ 4 = 61.25
  it('agrees with a worked example in percentile ranks', () => {
    const index = needIndex({ parts, method: 'percentile-rank', spread: 0 })
    expect(rankRangesOf(index)).toEqual(['2–2', '4–4', '1–1', '3–3', 'none'])
    expect(index.areas).toEqual([
      { score: 61.25, rank: 2, standardised: [90, 25, 40] },
      { score: 33.75, rank: 4, standardised: [10, 75, 40] },
      { score: 63.75, rank: 1, standardised: [70, 75, 40] },
      { score: 43.75, rank: 3, standardised: [30, 25, 90] },
      { score: null, rank: null, standardised: [50, null, 40] },
    ])
  })

  it('counts a part the other way round where less of it means more need', () => {
    const [first, ...others] = parts
    if (!first) throw new Error('The example has three parts')
    for (const method of ['z-score', 'percentile-rank'] as const) {
      const reversed = needIndex({ parts: [{ ...first, lowMeansNeed: true }, ...others], method })
      const negated = needIndex({
        parts: [{ ...first, values: first.values.map((value) => -(value ?? 0)) }, ...others],
        method,
      })
      expect(reversed.areas).toEqual(negated.areas)
      expect(reversed.parts[0]).toEqual({ mean: 10, standardDeviation: 2 })
    }
  })

  it('is the same by one choice of weights after the other as by each alone', () => {
    const ranged = parts.map((part) => ({
      ...part,
      ranges: () =>
        part.values.map((value) => (value === null ? null : { low: value - 1, high: value + 1 })),
    }))
    for (const method of ['z-score', 'percentile-rank'] as const) {
      const weigh = weighable(ranged, method)
      for (const weights of [
        [2, 1, 1],
        [0, 3, 0.5],
        [2, 1, 1],
      ]) {
        const weighted = ranged.map((part, place) => ({ ...part, weight: weights[place] ?? 0 }))
        const alone = needIndex({ parts: weighted, method })
        const { rankRanges, ...index } = weigh(weights)
        expect(index).toEqual({ areas: alone.areas, parts: alone.parts })
        expect(rankRanges()).toEqual(alone.rankRanges())
      }
    }
  })

  it('shows a part without weight, which leaves no gap', () => {
    const [first, second, third] = parts
    if (!first || !second || !third) throw new Error('The example has three parts')
    const { areas } = needIndex({
      parts: [first, { ...second, weight: 0 }, third],
      method: 'z-score',
    })
    expect(areas[4]).toMatchObject({ score: -0.1666666667, standardised: [0, null, -0.5] })
  })

  it('knows nothing of a part that is known nowhere', () => {
    const nothing = { weight: 1, lowMeansNeed: false, values: [null, null] }
    expect(needIndex({ parts: [nothing], method: 'z-score' })).toMatchObject({
      areas: Array.from({ length: 2 }, () => ({
        score: null,
        rank: null,
        standardised: [null],
      })),
      parts: [{ mean: null, standardDeviation: null }],
    })
  })

  it.each([5e-324, 1e-310, 1e308, Number.MAX_VALUE])(
    'follows the ratios of weights such as %d alone',
    (weight) => {
      const parts = [
        { lowMeansNeed: false, values: [1, 2, 4], ranges: () => [null, { low: 1, high: 3 }, null] },
        { lowMeansNeed: true, values: [5, 5, 3] },
      ]
      const [one, other] = [1, weight].map((each) => {
        const found = needIndex({
          method: 'z-score',
          parts: parts.map((part) => ({ ...part, weight: each })),
        })
        return { areas: found.areas, ranks: found.rankRanges() }
      })
      expect(other).toEqual(one)
    },
  )

  it('refuses weights that sum to nothing and values that are no numbers', () => {
    const part = { weight: 1, lowMeansNeed: false, values: [1, 2] }
    const index = (given: NeedIndexInput['parts']) => () =>
      needIndex({ parts: given, method: 'z-score' })
    expect(index([])).toThrow(RangeError)
    expect(index([{ ...part, weight: 0 }])).toThrow(RangeError)
    expect(index([{ ...part, weight: -1 }])).toThrow(RangeError)
    expect(index([part, { weight: 1, lowMeansNeed: false, values: [1] }])).toThrow(RangeError)
    expect(index([{ weight: 1, lowMeansNeed: false, values: [1, Number.NaN] }])).toThrow(RangeError)
  })

  /*
   * By hand, weights fixed: z-scores of 7, 9, 11 are −1.22, 0, 1.22; the middle one lies anywhere from 8 to 11.5, the
   * others are counted. So it can be ahead of the third, never behind the first.
   */
  it('lets a rank range hold what an estimate may be, and asks for its error only then', () => {
    let asked = 0
    const part = {
      weight: 1,
      lowMeansNeed: false,
      values: [7, 9, 11],
      ranges: () => {
        asked += 1
        return [null, { low: 8, high: 11.5 }, null]
      },
    }
    const index = needIndex({ parts: [part], method: 'z-score', spread: 0 })
    expect(asked).toBe(0)
    expect(rankRangesOf(index)).toEqual(['3–3', '1–2', '1–2'])
    const reversed = { ...part, lowMeansNeed: true }
    for (const method of ['z-score', 'percentile-rank'] as const) {
      const least = needIndex({ parts: [reversed], method, spread: 0 })
      expect(rankRangesOf(least), method).toEqual(['1–1', '2–3', '2–3'])
    }
  })

  it('has rank ranges that neither weights nor values inside theirs leave', () => {
    const area = fc.record({
      value: fc.integer({ min: -4, max: 4 }),
      below: fc.integer({ min: 0, max: 3 }),
      above: fc.integer({ min: 0, max: 3 }),
      counted: fc.boolean(),
    })
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 48,
      maxLength: 48,
    })
    const given = fc.integer({ min: 1, max: 9 }).chain((areas) =>
      fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 5 }),
          lowMeansNeed: fc.boolean(),
          areas: fc.array(area, { minLength: areas, maxLength: areas }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    )
    const methods = fc.constantFrom('z-score' as const, 'percentile-rank' as const)
    fc.assert(
      fc.property(
        given,
        methods,
        fc.array(places, { minLength: 1, maxLength: 8 }),
        (all, method, draws) => {
          const spread = 0.2
          const input = all.map(({ weight, lowMeansNeed, areas }) => ({
            weight,
            lowMeansNeed,
            values: areas.map(({ value }) => value),
            ranges: () =>
              areas.map(({ value, below, above, counted }) =>
                counted ? null : { low: value - below, high: value + above },
              ),
          }))
          const { rankRanges, parts: scales } = needIndex({ parts: input, method, spread })
          const ranges = rankRanges()
          for (const draw of draws) {
            let next = 0
            const at = () => draw[next++ % draw.length] ?? 0
            const drawn = all.map(({ weight, lowMeansNeed, areas }) => ({
              weight: weight * (1 - spread + 2 * spread * at()),
              lowMeansNeed,
              // Ends on purpose, too: there ties occur.
              values: areas.map(({ value, below, above, counted }) => {
                const place = at()
                const end = place < 0.2 ? 0 : place > 0.8 ? 1 : place
                return counted ? value : value - below + end * (below + above)
              }),
            }))
            const standardised = drawn.map(({ lowMeansNeed, values }, part) => {
              const turned = values.map((value) => (lowMeansNeed ? -value : value))
              const { mean = 0, standardDeviation = 0 } = scales[part] ?? {}
              const middle = (lowMeansNeed ? -1 : 1) * (mean ?? 0)
              return method === 'z-score'
                ? turned.map((value) =>
                    standardDeviation ? (value - middle) / standardDeviation : 0,
                  )
                : percentileRanks(turned)
            })
            const taken = ranks(
              weightedIndex(
                drawn.map(({ weight }, part) => ({
                  weight,
                  standardised: standardised[part] ?? [],
                })),
              ),
            )
            const outside = taken.filter((rank, place) => {
              const range = ranges[place]
              return rank === null || !range || rank < range.best || rank > range.worst
            })
            expect(outside).toEqual([])
          }
        },
      ),
    )
  })
})
