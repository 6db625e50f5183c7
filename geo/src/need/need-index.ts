import { precisions } from '../figures/precision.ts'
import type { Ends } from '../figures/range.ts'
import { meanAndDeviation } from '../statistics/mean-and-deviation.ts'
import { percentileRankEnds, percentileRanks } from '../statistics/percentile-ranks.ts'
import { ranks } from '../statistics/ranks.ts'
import { zScores } from '../statistics/z-scores.ts'
import type { Checkpoint } from '../work/checkpoint.ts'
import { type RankRange, rankRanges } from './rank-ranges.ts'
import { weightedIndex } from './weighted-index.ts'

/** How figures of different units are made comparable. */
export type StandardisationMethod = 'z-score' | 'percentile-rank'

/** With how many decimals points are shown, on screens and in files: ranks of a hundred areas are told apart by one. */
export const pointDecimals: Readonly<Record<StandardisationMethod, number>> = {
  'z-score': precisions.INDEX_POINTS.shown,
  'percentile-rank': 1,
}

/** More than anyone can weigh against each other. */
export const mostParts = 8

/** An indicator an index is made of. */
export interface NeedIndexPart {
  /** One for each area in the same order, in the indicator's unit; null where not known. */
  values: readonly (number | null)[]
  /** Whether a lower value means more need: then what is standardised is its opposite. */
  lowMeansNeed: boolean
  /**
   * Within which each value lies that is an estimate, in the same order; null where it was counted. Asked for only
   * when rank ranges are.
   */
  ranges?: (checkpoint?: Checkpoint) => readonly (Ends | null)[]
}

export interface NeedIndexInput {
  parts: readonly (NeedIndexPart & {
    /** How much it counts against the others, not negative; only the ratios matter. */
    weight: number
  })[]
  method: StandardisationMethod
  /** How far the weights move for the rank ranges: 0.2 (the default) is ±20 %. */
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
  /**
   * Between which ranks each area stays while the weights move and estimates are off by their error, the standardisation
   * being that of the values as they are; null without a score.
   */
  rankRanges: (checkpoint?: Checkpoint) => (RankRange | null)[]
}

export interface NeedIndexArea {
  /**
   * The weighted mean of the standardised parts: standard deviations around 0, or
   * percent around 50. Null where a part with a weight is not known.
   */
  score: number | null
  /** 1 is the greatest need. Ties share it; null without a score. */
  rank: number | null
  /** One for each part, also for parts without weight; null where not known. */
  standardised: readonly (number | null)[]
}

interface Standardisation {
  values: (values: readonly (number | null)[]) => (number | null)[]
  /** Of ends around the values. */
  ends: (values: readonly (number | null)[], ends: readonly (Ends | null)[]) => (Ends | null)[]
}

const standardisations: Record<StandardisationMethod, Standardisation> = {
  'z-score': {
    values: zScores,
    ends: (values, ends) => {
      const { mean = 0, standardDeviation = 0 } = meanAndDeviation(values) ?? {}
      const place = (end: number) =>
        standardDeviation === 0 ? 0 : (end - mean) / standardDeviation
      return ends.map((range) => range && { low: place(range.low), high: place(range.high) })
    },
  },
  'percentile-rank': { values: percentileRanks, ends: (_, ends) => percentileRankEnds(ends) },
}

/**
 * An index of need that can be followed by hand: what each part says about
 * each area, made comparable, their weighted mean, its rank and how stable
 * the rank is against the choice of weights. Standardised over the given
 * areas, so it compares these with each other and says nothing beyond them.
 *
 * @throws RangeError when there is no part, a weight is negative or not
 *   finite, the weights sum to 0, a value is not finite or the parts differ in
 *   length; rankRanges when the spread is not from 0 to below 1
 */
export function needIndex({ parts, method, spread }: NeedIndexInput): NeedIndex {
  return weighable(parts, method)(
    parts.map(({ weight }) => weight),
    spread,
  )
}

/**
 * Weights in the same ratios, where they are so small or so large that shares and sums of them would be 0 or infinite:
 * only the ratios matter.
 */
function computable(weights: readonly number[]): readonly number[] {
  const largest = Math.max(...weights)
  const isUnusual = largest >= 1e100 || (largest > 0 && largest <= 1e-100)
  return isUnusual ? weights.map((weight) => weight / largest) : weights
}

/**
 * The same for one choice of weights after the other, each in the order of the parts: what follows from no weight is
 * found once.
 */
export function weighable(
  parts: readonly NeedIndexPart[],
  method: StandardisationMethod,
): (weights: readonly number[], spread?: number) => NeedIndex {
  const standardise = standardisations[method]
  const given = parts.map((part) => {
    const values = towardsNeed(part)
    return { part, values, standardised: standardise.values(values) }
  })
  const areas = given[0]?.values.map((_, area) =>
    given.map(({ standardised }) => standardised[area] ?? null),
  )
  const scales = parts.map(({ values }) => {
    const { mean = null, standardDeviation = null } = meanAndDeviation(values) ?? {}
    return { mean, standardDeviation }
  })
  const findEnds = (checkpoint?: Checkpoint) =>
    given.map(({ part, values }) => {
      const found = endsTowardsNeed(part, checkpoint)
      return found && standardise.ends(values, found)
    })
  let ends: ReturnType<typeof findEnds> | undefined

  return (asked, spread) => {
    const weights = computable(asked)
    const weighted = given.map(({ standardised }, part) => ({
      weight: weights[part] ?? 0,
      standardised,
    }))
    const scores = weightedIndex(weighted)
    const rankOf = ranks(scores)
    return {
      rankRanges: (checkpoint) => {
        const endsOf = (ends ??= findEnds(checkpoint))
        const ranged = weighted.map((part, place) => ({ ...part, ends: endsOf[place] ?? [] }))
        return rankRanges(ranged, spread, checkpoint)
      },
      areas: scores.map((score, area) => ({
        score,
        rank: rankOf[area] ?? null,
        standardised: areas?.[area] ?? [],
      })),
      parts: scales,
    }
  }
}

/** Values of which a higher one means more need. */
const towardsNeed = ({ values, lowMeansNeed }: NeedIndexPart): readonly (number | null)[] =>
  lowMeansNeed ? values.map((value) => (value === null ? null : -value)) : values

/** Their ends, a counted value from itself to itself; null where all were counted. */
function endsTowardsNeed(
  { values, lowMeansNeed, ranges }: NeedIndexPart,
  checkpoint?: Checkpoint,
): (Ends | null)[] | null {
  const found = ranges?.(checkpoint) ?? []
  if (found.every((range) => range === null)) return null
  const sign = lowMeansNeed ? -1 : 1
  return values.map((value, area) => {
    if (value === null) return null
    const { low, high } = found[area] ?? { low: value, high: value }
    const ends = [sign * low, sign * high, sign * value]
    return { low: Math.min(...ends), high: Math.max(...ends) }
  })
}
