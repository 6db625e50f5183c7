/** The 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054

/**
 * The range of a share that chance alone explains, where the people counted
 * are seen as a sample: the 95 % score interval of Wilson (1927), as
 * recommended by Newcombe (1998) also for few cases and shares near 0 and 1.
 *
 * @param part a count, at most the total
 * @param total a count
 * @returns bounds as fractions from 0 to 1, unrounded, around part ÷ total;
 *   null when the total is 0
 * @throws RangeError when a count is negative or not finite or the part exceeds the total
 */
export function wilsonInterval(
  part: number,
  total: number,
): { lower: number; upper: number } | null {
  if (!(part >= 0 && part <= total && total < Infinity)) {
    throw new RangeError(`A part must be from 0 to its total: ${part} of ${total}`)
  }
  if (total === 0) return null
  const centre = part + z ** 2 / 2
  const reach = z * Math.sqrt((part * (total - part)) / total + z ** 2 / 4)
  // At the ends the bound is the share itself, which rounding errors would miss.
  return {
    lower: part === 0 ? 0 : (centre - reach) / (total + z ** 2),
    upper: part === total ? 1 : (centre + reach) / (total + z ** 2),
  }
}
