/** A value and how much it counts, such as a distance and how many people walk it. */
export interface Weighted {
  /** null where there is none, such as no way at all: greater than any other. */
  value: number | null
  /** Not negative. */
  weight: number
}

/**
 * The smallest of the values that at least a share of the weight does not
 * exceed: with 0.5 the weighted median.
 *
 * @param share above 0, at most 1
 * @returns one of the values; null when that is the value that does not exist,
 *   or when nothing weighs anything
 * @throws RangeError when the share is outside its range or a weight is negative or not finite
 */
export function weightedQuantile(values: readonly Weighted[], share: number): number | null {
  if (!(share > 0 && share <= 1))
    throw new RangeError(`A share must be above 0, at most 1: ${share}`)
  const sorted = values
    .filter(({ weight }) => {
      if (!(weight >= 0 && weight < Infinity)) {
        throw new RangeError(`A weight must be finite and not negative: ${weight}`)
      }
      return weight > 0
    })
    .sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity))
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0)
  // Sums of decimals err by less than this; without it a median of 0.1 + 0.2 and 0.3 would slip to the next.
  const wanted = total * share * (1 - 1e-12)
  let reached = 0
  for (const { value, weight } of sorted) {
    reached += weight
    if (reached >= wanted) return value
  }
  return null
}
