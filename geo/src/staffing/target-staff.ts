/**
 * The staff that a planning key asks for.
 *
 * @param residents people aged 60 and over, a count or an expectation, not negative
 * @param residentsPerFte the planning key: how many of them one full-time
 *   equivalent (FTE) is there for, above 0
 * @returns FTE, unrounded
 * @throws RangeError when the key is not above 0 and finite, or the residents
 *   are negative or not finite
 */
export function targetStaff(residents: number, residentsPerFte: number): number {
  if (!(residents >= 0 && residents < Infinity)) {
    throw new RangeError(`Residents must be finite and not negative: ${residents}`)
  }
  if (!(residentsPerFte > 0 && residentsPerFte < Infinity)) {
    throw new RangeError(`A planning key must be finite and above 0: ${residentsPerFte}`)
  }
  return residents / residentsPerFte
}
