import { targetStaff } from './target-staff.ts'

/**
 * An estimate of the demand that supply does not meet: the residents beyond
 * those whom the staff there is would serve under the planning key.
 *
 * @param residents people aged 60 and over, not negative
 * @param fte the staff there is in full-time equivalents, not negative
 * @param residentsPerFte the planning key, above 0
 * @returns residents − FTE × key, unrounded, at least 0: staff beyond the
 *   target leaves nobody unserved
 * @throws RangeError when the key is not above 0, residents or staff are
 *   negative, or one of them is not finite
 */
export function unmetResidents(residents: number, fte: number, residentsPerFte: number): number {
  if (!(fte >= 0 && fte < Infinity)) {
    throw new RangeError(`Staff must be finite and not negative: ${fte}`)
  }
  if (fte >= targetStaff(residents, residentsPerFte)) return 0
  return Math.max(0, residents - fte * residentsPerFte)
}
