import { bisectRight } from 'd3-array'

import { weightedIndex, type WeightedPart, withoutFloatingError } from './weighted-index.ts'

/** Every further part doubles the work, which is done on every frame while a slider moves. */
const mostParts = 8

/**
 * How stable ranks are against the weights, which are a choice and no
 * measurement: the best and the worst rank each area takes when every weight is
 * left as it is and when every weight is moved to 1 − spread or 1 + spread
 * times itself, in all combinations of down and up (a one-at-a-time reading of
 * weights would hide how they act together; Saisana, Saltelli & Tarantola 2005
 * on the uncertainty of composite indicators).
 *
 * Only the corners are tried. A rank between them may, rarely, lie outside the
 * range; between two areas it cannot, as their order depends on the weights
 * linearly.
 *
 * @param parts as for `weightedIndex`, up to 8 of them with a weight above 0
 * @param spread how far a weight moves, a fraction from 0 to below 1
 * @returns for each area its ranks as `ranks` counts them (1 is the highest
 *   score), best ≤ the rank under the weights themselves ≤ worst; null where
 *   the index is null
 * @throws RangeError when a part is not as `weightedIndex` wants it, more than
 *   8 parts have a weight or the spread is not in its range
 */
export function rankRanges(
  parts: readonly WeightedPart[],
  spread = 0.2,
): ({ best: number; worst: number } | null)[] {
  if (!(spread >= 0 && spread < 1)) {
    throw new RangeError(`A spread must be from 0 to below 1: ${spread}`)
  }
  const counting = parts.filter(({ weight }) => weight > 0)
  if (counting.length > mostParts) {
    throw new RangeError(`At most ${mostParts} parts can have a weight: ${counting.length}`)
  }
  const index = weightedIndex(parts)
  const ranked = index.flatMap((score, area) => (score === null ? [] : [area]))
  const contest = new Contest(counting, ranked)
  contest.hold(() => 1)
  for (let corner = 0; corner < 2 ** counting.length; corner += 1) {
    contest.hold((part) => (corner & (1 << part) ? 1 + spread : 1 - spread))
  }
  const place = new Map(ranked.map((area, position) => [area, position]))
  return index.map((_, area) => contest.rangeOf(place.get(area)))
}

/** Ranks the same areas again and again and remembers the extremes. Allocates once. */
class Contest {
  readonly #weights: Float64Array
  readonly #columns: Float64Array[]
  readonly #scores: Float64Array
  readonly #ascending: Float64Array
  readonly #best: Int32Array
  readonly #worst: Int32Array

  constructor(parts: readonly WeightedPart[], areas: readonly number[]) {
    this.#weights = Float64Array.from(parts, ({ weight }) => weight)
    this.#columns = parts.map(({ standardised }) =>
      Float64Array.from(areas, (area) => standardised[area] ?? 0),
    )
    this.#scores = new Float64Array(areas.length)
    this.#ascending = new Float64Array(areas.length)
    this.#best = new Int32Array(areas.length).fill(areas.length)
    this.#worst = new Int32Array(areas.length).fill(1)
  }

  /** @param factor by which the weight of a part is multiplied */
  hold(factor: (part: number) => number): void {
    this.#score(factor)
    const ascending = this.#ascending
    ascending.set(this.#scores)
    ascending.sort()
    this.#scores.forEach((score, area) => {
      const rank = 1 + ascending.length - bisectRight(ascending, score)
      if (rank < (this.#best[area] ?? 0)) this.#best[area] = rank
      if (rank > (this.#worst[area] ?? 0)) this.#worst[area] = rank
    })
  }

  rangeOf(position: number | undefined): { best: number; worst: number } | null {
    if (position === undefined) return null
    return { best: this.#best[position] ?? 0, worst: this.#worst[position] ?? 0 }
  }

  #score(factor: (part: number) => number): void {
    const scores = this.#scores
    let total = 0
    this.#weights.forEach((weight, part) => {
      total += weight * factor(part)
    })
    scores.fill(0)
    this.#columns.forEach((column, part) => {
      const weight = ((this.#weights[part] ?? 0) * factor(part)) / total
      for (let area = 0; area < scores.length; area += 1) {
        scores[area] = (scores[area] ?? 0) + weight * (column[area] ?? 0)
      }
    })
    for (let area = 0; area < scores.length; area += 1) {
      scores[area] = withoutFloatingError(scores[area] ?? 0)
    }
  }
}
