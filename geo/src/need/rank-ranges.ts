import { weightedIndex, type WeightedPart } from './weighted-index.ts'

/** The best (lowest) and the worst (highest) rank of an area. */
export interface RankRange {
  best: number
  worst: number
}

/**
 * How stable ranks are against the weights, which are a choice and no measurement: within which ranks each area stays
 * while every weight takes any value from 1 − spread to 1 + spread times itself, independently of the others (moving
 * one at a time would hide how they act together; Saisana, Saltelli & Tarantola 2005 on the uncertainty of composite
 * indicators).
 *
 * Decided pair by pair: the difference of two scores is linear in the weights, so its least and its greatest value over
 * the whole box of weights are exact. An area ranks behind every other that is always ahead of it, and never behind one
 * that never is. No weights in the box leave the range so found; as two others need not be ahead at the same weights,
 * it may be wider than the ranks that come out.
 *
 * @param parts as for `weightedIndex`
 * @param spread how far a weight moves, a fraction from 0 to below 1
 * @returns for each area its ranks as `ranks` counts them (1 is the highest score), best ≤ the rank under the weights
 *   themselves ≤ worst; null where the index is null
 * @throws RangeError when a part is not as `weightedIndex` wants it or the spread is not in its range
 */
export function rankRanges(parts: readonly WeightedPart[], spread = 0.2): (RankRange | null)[] {
  if (!(spread >= 0 && spread < 1)) {
    throw new RangeError(`A spread must be from 0 to below 1: ${spread}`)
  }
  const index = weightedIndex(parts)
  const ranked = index.flatMap((score, area) => (score === null ? [] : [area]))
  const columns = weightedColumns(parts, ranked)
  const ranges = ranked.map((): RankRange => ({ best: 1, worst: 1 }))
  ranges.forEach((one, area) => {
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

/** Each part's weighted values of the ranked areas; the sum of weights moves no area past another. */
function weightedColumns(parts: readonly WeightedPart[], ranked: readonly number[]) {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  return parts
    .filter(({ weight }) => weight > 0)
    .map(({ weight, standardised }) =>
      Float64Array.from(ranked, (area) => (weight / total) * (standardised[area] ?? 0)),
    )
}

/** By how much one area is ahead of another at the weights worst and best for it. */
function lead(columns: readonly Float64Array[], one: number, other: number, spread: number) {
  let difference = 0
  let movable = 0
  for (const column of columns) {
    const part = (column[one] ?? 0) - (column[other] ?? 0)
    difference += part
    movable += Math.abs(part)
  }
  return { least: difference - spread * movable, greatest: difference + spread * movable }
}
