import { meanAndDeviation } from './mean-and-deviation.ts'

/**
 * How many standard deviations each value lies above (+) or below (−) the mean.
 *
 * @param values of one unit, in the order of the areas; null where not known
 * @returns as many scores, without unit. Null stays null and counts neither in
 *   the mean nor in the deviation, which is the population's (divided by n).
 *   Equal values have no spread: each is 0.
 * @throws RangeError when a value is not finite
 */
export function zScores(values: readonly (number | null)[]): (number | null)[] {
  const { mean, standardDeviation } = meanAndDeviation(values) ?? { mean: 0, standardDeviation: 0 }
  return values.map((value) => {
    if (value === null) return null
    return standardDeviation === 0 ? 0 : (value - mean) / standardDeviation
  })
}
