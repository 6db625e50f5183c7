/**
 * Far below what floating point can blur (differences of a few FTE are exact
 * to about 1e-15) and far above what two different figures can be apart: staff
 * is given in hundredths and a target is a count divided by a key, so a
 * difference that misses the threshold at all misses it by 1 ÷ (100 × key),
 * more than 1e-7 for any key in use.
 */
const floatingError = 1e-9

/**
 * Whether a difference is so large that an area is flagged: its amount reaches
 * the threshold, on either side of zero.
 *
 * Both are compared unrounded: 0.46 is not flagged at 0.5 although it reads
 * 0.5 with one decimal. Only floating error is forgiven: 2.3 − 1.8 computes to
 * 0.4999999999999998 and counts as the 0.5 it is.
 *
 * @param difference for example actual − target in FTE, unrounded
 * @param threshold in the same unit, not negative
 * @throws RangeError when the difference is not finite, or the threshold is
 *   negative or not finite
 */
export function isFlagged(difference: number, threshold: number): boolean {
  if (!Number.isFinite(difference)) {
    throw new RangeError(`A difference must be finite: ${difference}`)
  }
  if (!(threshold >= 0 && threshold < Infinity)) {
    throw new RangeError(`A threshold must be finite and not negative: ${threshold}`)
  }
  return Math.abs(difference) >= threshold - floatingError
}

/** The same as a spreadsheet computes it, of a cell with a difference and one with the threshold. */
export const flaggedFormula = (difference: string, threshold: string): string =>
  `ABS(${difference})>=${threshold}-${String(floatingError).toUpperCase()}`
