import type { Ends } from '../figures/range.ts'

/**
 * Each value's place among all, in percent: the share of values below it plus
 * half the share of those equal to it, itself among them (mid-rank; Crocker &
 * Algina 1986, Introduction to Classical and Modern Test Theory).
 *
 * Ties share their place. The ranks lie strictly between 0 and 100 and are 50
 * on average, so that many ties shift nothing. Of n different values the
 * lowest is at 50 ÷ n, the highest at 100 − 50 ÷ n; a single one is at 50.
 *
 * @param values of one unit, in the order of the areas; null where not known
 * @returns as many ranks in percent. Null stays null and does not count.
 * @throws RangeError when a value is not finite
 */
export function percentileRanks(values: readonly (number | null)[]): (number | null)[] {
  const ascending = values.filter((value) => value !== null).sort((a, b) => a - b)
  if (!ascending.every(Number.isFinite)) throw new RangeError('Every value must be a finite number')
  const rankOf = new Map<number, number>()
  for (let below = 0; below < ascending.length;) {
    const value = ascending[below] ?? 0
    let end = below + 1
    while (ascending[end] === value) end += 1
    rankOf.set(value, (100 * (below + end)) / 2 / ascending.length)
    below = end
  }
  return values.map((value) => (value === null ? null : (rankOf.get(value) ?? null)))
}

/**
 * Between which percentile ranks each value can lie while it and all others take any value within their ends.
 *
 * @param values in the order of the areas, a known one from itself to itself; null where not known
 * @returns as many pairs of ranks in percent, for which the rank of `percentileRanks` of any values inside is inside
 */
export function percentileRankEnds(values: readonly (Ends | null)[]): (Ends | null)[] {
  const known = values.filter((value) => value !== null)
  const place = (below: number) => (100 * below) / known.length
  return values.map((value) => {
    if (value === null) return null
    let surely = 0
    let possibly = 0
    for (const other of known) {
      if (other === value) continue
      if (other.high < value.low) surely += 1
      else if (other.high === value.low) surely += 0.5
      if (other.low < value.high) possibly += 1
      else if (other.low === value.high) possibly += 0.5
    }
    return { low: place(surely + 0.5), high: place(possibly + 0.5) }
  })
}
