/**
 * How much a count grew between two days, relative to the earlier one.
 *
 * @param earlier the count on the earlier day, not negative
 * @param later the count on the later day, not negative, in the same unit and
 *   on the same basis
 * @returns (later − earlier) ÷ earlier as a fraction from −1, unrounded, or
 *   null when the earlier count is 0: growth from nothing has no rate
 * @throws RangeError when a count is negative
 */
export function relativeChange(earlier: number, later: number): number | null {
  if (!(earlier >= 0 && later >= 0)) {
    throw new RangeError(`Counts must not be negative: ${earlier} and ${later}`)
  }
  return earlier === 0 ? null : (later - earlier) / earlier
}
