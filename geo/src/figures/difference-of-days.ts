import { leastSure, type Stated } from '../terms/certainty.ts'
import type { AreaLevel } from '../terms/classifications.ts'

/**
 * Whether what changed between two days was counted in an area itself. Estimates of districts follow fixed shares of
 * their social space: their difference would repeat that of the space with the noise of their rounding.
 */
export const isDifferenceCounted = (
  level: AreaLevel,
  days: readonly Pick<Stated, 'status'>[],
): boolean => level !== 'DISTRICT' || days.every(({ status }) => status !== 'ESTIMATED')

/**
 * The later of two figures minus the earlier, as both are written: 261 and 629 differ by 368, whatever was rounded away.
 * It is as unsure as the less sure of them.
 *
 * @param rounded the number that is written of a figure
 */
export function differenceOfDays<Day extends Stated>(
  earlier: Day,
  later: Day,
  rounded: (value: number, day: Day) => number,
): Stated {
  const status = leastSure([earlier.status, later.status])
  if (
    earlier.value !== null &&
    later.value !== null &&
    status !== 'SUPPRESSED' &&
    status !== 'MISSING'
  ) {
    return { value: rounded(later.value, later) - rounded(earlier.value, earlier), status }
  }
  return { value: null, status: status === 'SUPPRESSED' ? status : 'MISSING' }
}
