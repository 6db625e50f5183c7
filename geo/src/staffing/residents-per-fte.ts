/**
 * How many residents one full-time equivalent (FTE) is there for.
 *
 * @param residents people aged 60 and over, not negative
 * @param fte the staff there is, not negative
 * @returns residents ÷ FTE, unrounded, or null when there is no staff: nobody
 *   being there is not the same as one being there for infinitely many
 * @throws RangeError when an argument is negative or not finite
 */
export function residentsPerFte(residents: number, fte: number): number | null {
  if (!(residents >= 0 && residents < Infinity)) {
    throw new RangeError(`Residents must be finite and not negative: ${residents}`)
  }
  if (!(fte >= 0 && fte < Infinity)) {
    throw new RangeError(`Staff must be finite and not negative: ${fte}`)
  }
  return fte === 0 ? null : residents / fte
}
