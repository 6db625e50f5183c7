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
