import { describe, expect, it } from 'vitest'

import { needIndex, type NeedIndexInput } from './need-index.ts'

/** Five areas; the last has no figure in the second part. */
const parts: NeedIndexInput['parts'] = [
  { weight: 2, lowMeansNeed: false, values: [13, 7, 11, 9, 10] },
  { weight: 1, lowMeansNeed: false, values: [10, 30, 30, 10, null] },
  { weight: 1, lowMeansNeed: false, values: [3, 3, 3, 8, 3] },
]

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
    expect(needIndex({ parts, method: 'z-score' })).toEqual({
      areas: [
        { score: 0.375, rank: 1, best: 1, worst: 2, standardised: [1.5, -1, -0.5] },
        { score: -0.625, rank: 4, best: 4, worst: 4, standardised: [-1.5, 1, -0.5] },
        { score: 0.375, rank: 1, best: 1, worst: 2, standardised: [0.5, 1, -0.5] },
        { score: 0, rank: 3, best: 3, worst: 3, standardised: [-0.5, -1, 2] },
        { score: null, rank: null, best: null, worst: null, standardised: [0, null, -0.5] },
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
    const { areas } = needIndex({ parts, method: 'percentile-rank', spread: 0 })
    expect(areas).toEqual([
      { score: 61.25, rank: 2, best: 2, worst: 2, standardised: [90, 25, 40] },
      { score: 33.75, rank: 4, best: 4, worst: 4, standardised: [10, 75, 40] },
      { score: 63.75, rank: 1, best: 1, worst: 1, standardised: [70, 75, 40] },
      { score: 43.75, rank: 3, best: 3, worst: 3, standardised: [30, 25, 90] },
      { score: null, rank: null, best: null, worst: null, standardised: [50, null, 40] },
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
    expect(needIndex({ parts: [nothing], method: 'z-score' })).toEqual({
      areas: Array.from({ length: 2 }, () => ({
        score: null,
        rank: null,
        best: null,
        worst: null,
        standardised: [null],
      })),
      parts: [{ mean: null, standardDeviation: null }],
    })
  })

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
})
