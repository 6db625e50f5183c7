/**
 * Residents per square kilometre.
 *
 * @param residents a count, not negative
 * @param squareKilometres the area they live in, above 0
 * @returns residents ÷ km², unrounded
 * @throws RangeError when the count is negative or the area is not above 0
 */
export function density(residents: number, squareKilometres: number): number {
  if (!(residents >= 0)) {
    throw new RangeError(`Residents must not be negative: ${residents}`)
  }
  if (!(squareKilometres > 0)) {
    throw new RangeError(`An area must be above 0 km²: ${squareKilometres}`)
  }
  return residents / squareKilometres
}
