import { mean, standardDeviation } from 'simple-statistics'

/**
 * Where values lie and how far they spread.
 *
 * The standard deviation is the population's (divided by n), because the areas
 * are all there are and not a sample.
 *
 * @param values of one unit; null where not known, which does not count
 * @returns mean and standard deviation in the unit of the values, unrounded,
 *   or null when no value is known; equal values deviate by exactly 0
 * @throws RangeError when a value is not finite
 */
export function meanAndDeviation(
  values: readonly (number | null)[],
): { mean: number; standardDeviation: number } | null {
  const known = values.filter((value) => value !== null)
  if (!known.every(Number.isFinite)) throw new RangeError('Every value must be a finite number')
  const [first] = known
  if (first === undefined) return null
  // Compared rather than computed: a mean of equal values may be off by a rounding error.
  if (known.every((value) => value === first)) return { mean: first, standardDeviation: 0 }
  return { mean: mean(known), standardDeviation: standardDeviation(known) }
}
