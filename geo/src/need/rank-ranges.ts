import type { Ends } from '../figures/range.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import { weightedIndex, type WeightedPart } from './weighted-index.ts'

/** The best (lowest) and the worst (highest) rank of an area. */
export interface RankRange {
  best: number
  worst: number
}

/** A part whose values may be estimates. */
export interface RangedPart extends WeightedPart {
  /** Within which the standardised value of each area lies; null where it was counted. Without it all were. */
  readonly ends?: readonly (Ends | null)[]
}

/**
 * How stable ranks are against the weights, which are a choice and no measurement, and against the errors of estimates:
 * within which ranks each area stays while every weight takes any value from 1 − spread to 1 + spread times itself and
 * every estimated value any within its ends, independently of the others (moving one at a time would hide how they act
 * together; Saisana, Saltelli & Tarantola 2005 on the uncertainty of composite indicators).
 *
 * Decided pair by pair: by how much one area is ahead of another is a sum over parts, each linear in its weight and in
 * both values, so its least and its greatest over the whole box are exact. An area ranks behind every other that is
 * always ahead of it, and never behind one that never is. Nothing in the box leaves the range so found; as two others
 * need not be ahead at the same weights and values, it may be wider than the ranks that come out.
 *
 * @param parts as for `weightedIndex`
 * @param spread how far a weight moves, a fraction from 0 to below 1
 * @returns for each area its ranks as `ranks` counts them (1 is the highest score), best ≤ the rank under the weights
 *   themselves ≤ worst; null where the index is null
 * @throws RangeError when a part is not as `weightedIndex` wants it or the spread is not in its range
 */
export function rankRanges(
  parts: readonly RangedPart[],
  spread = 0.2,
  checkpoint: Checkpoint = neverGivenUp,
): (RankRange | null)[] {
  if (!(spread >= 0 && spread < 1)) {
    throw new RangeError(`A spread must be from 0 to below 1: ${spread}`)
  }
  const index = weightedIndex(parts)
  const ranked = index.flatMap((score, area) => (score === null ? [] : [area]))
  const columns = weightedColumns(parts, ranked)
  const ranges = ranked.map((): RankRange => ({ best: 1, worst: 1 }))
  ranges.forEach((one, area) => {
    checkpoint()
    for (let other = area + 1; other < ranges.length; other += 1) {
      const another = ranges[other]
      if (!another) continue
      const { least, greatest } = lead(columns, area, other, spread)
      if (least < -possible) one.worst += 1
      if (greatest < -certain) one.best += 1
      if (greatest > possible) another.worst += 1
      if (least > certain) another.best += 1
    }
  })
  const place = new Map(ranked.map((area, position) => [area, position]))
  return index.map((_, area) => ranges[place.get(area) ?? -1] ?? null)
}

/** Scores are compared to 10 decimals: those that differ by more than the second are told apart, by less than the first never. */
const [possible, certain] = [1e-12, 1e-9]

/** A part's weighted values of the ranked areas, at their lowest and at their highest. */
interface Column {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** The sum of weights moves no area past another. */
function weightedColumns(parts: readonly RangedPart[], ranked: readonly number[]): Column[] {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  return parts
    .filter(({ weight }) => weight > 0)
    .map(({ weight, standardised, ends }) => {
      const at = (end: keyof Ends) =>
        Float64Array.from(
          ranked,
          (area) => (weight / total) * (ends?.[area]?.[end] ?? standardised[area] ?? 0),
        )
      return { low: at('low'), high: at('high') }
    })
}

/** By how much one area is ahead of another at the weights and values worst and best for it. */
function lead(columns: readonly Column[], one: number, other: number, spread: number) {
  let least = 0
  let greatest = 0
  for (const { low, high } of columns) {
    const atWorst = (low[one] ?? 0) - (high[other] ?? 0)
    const atBest = (high[one] ?? 0) - (low[other] ?? 0)
    least += atWorst - spread * Math.abs(atWorst)
    greatest += atBest + spread * Math.abs(atBest)
  }
  return { least, greatest }
}
