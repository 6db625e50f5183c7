import { meanAndDeviation } from '../statistics/mean-and-deviation.ts'
import { percentileRanks } from '../statistics/percentile-ranks.ts'
import { ranks } from '../statistics/ranks.ts'
import { zScores } from '../statistics/z-scores.ts'
import { rankRanges } from './rank-ranges.ts'
import { weightedIndex } from './weighted-index.ts'

/** How figures of different units are made comparable. */
export type StandardisationMethod = 'z-score' | 'percentile-rank'

/** More than anyone can weigh against each other. */
export const mostParts = 8

export interface NeedIndexInput {
  /** The indicators it is made of. */
  parts: readonly {
    /** How much it counts against the others, not negative; only the ratios matter. */
    weight: number
    /** One for each area in the same order, in the indicator's unit; null where not known. */
    values: readonly (number | null)[]
    /** Whether a lower value means more need: then what is standardised is its opposite. */
    lowMeansNeed: boolean
  }[]
  method: StandardisationMethod
  /** How far the weights move for `best` and `worst`: 0.2 (the default) is ±20 %. */
  spread?: number
}

export interface NeedIndex {
  /** In the order of the values. */
  areas: NeedIndexArea[]
  /** In the order of the parts. */
  parts: {
    /** Over the areas that are known, in the indicator's unit; null where none is. */
    mean: number | null
    /** The population's (divided by n). */
    standardDeviation: number | null
  }[]
}

export interface NeedIndexArea {
  /**
   * The weighted mean of the standardised parts: standard deviations around 0, or
   * percent around 50. Null where a part with a weight is not known.
   */
  score: number | null
  /** 1 is the greatest need. Ties share it; null without a score. */
  rank: number | null
  /** No better (lower) rank comes out while the weights move. */
  best: number | null
  /** No worse (higher) rank comes out while the weights move. */
  worst: number | null
  /** One for each part, also for parts without weight; null where not known. */
  standardised: (number | null)[]
}

const standardise = { 'z-score': zScores, 'percentile-rank': percentileRanks }

/**
 * An index of need that can be followed by hand: what each part says about
 * each area, made comparable, their weighted mean, its rank and how stable
 * the rank is against the choice of weights. Standardised over the given
 * areas, so it compares these with each other and says nothing beyond them.
 *
 * @throws RangeError when there is no part, a weight is negative or not
 *   finite, the weights sum to 0, a value is not finite, the parts differ in
 *   length or the spread is not from 0 to below 1
 */
export function needIndex({ parts, method, spread }: NeedIndexInput): NeedIndex {
  const weighted = parts.map(({ weight, values, lowMeansNeed }) => ({
    weight,
    standardised: standardise[method](lowMeansNeed ? values.map(opposite) : values),
  }))
  const scores = weightedIndex(weighted)
  const rankOf = ranks(scores)
  const rangeOf = rankRanges(weighted, spread)
  return {
    areas: scores.map((score, area) => ({
      score,
      rank: rankOf[area] ?? null,
      best: rangeOf[area]?.best ?? null,
      worst: rangeOf[area]?.worst ?? null,
      standardised: weighted.map(({ standardised }) => standardised[area] ?? null),
    })),
    parts: parts.map(({ values }) => {
      const { mean = null, standardDeviation = null } = meanAndDeviation(values) ?? {}
      return { mean, standardDeviation }
    }),
  }
}

const opposite = (value: number | null) => (value === null ? null : -value)
