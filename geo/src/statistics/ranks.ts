/**
 * Ranks in a competition: the highest value is 1, equal values share a rank,
 * and the next rank counts all before it (1, 2, 2, 4).
 *
 * @param values of one unit, in the order of the areas; null where not known
 * @returns as many ranks from 1; null stays null and takes no place
 * @throws RangeError when a value is not finite
 */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  const descending = values.filter((value) => value !== null).sort((a, b) => b - a)
  if (!descending.every(Number.isFinite)) {
    throw new RangeError('Every value must be a finite number')
  }
  const rankOf = new Map<number, number>()
  descending.forEach((value, before) => {
    if (!rankOf.has(value)) rankOf.set(value, before + 1)
  })
  return values.map((value) => (value === null ? null : (rankOf.get(value) ?? null)))
}
