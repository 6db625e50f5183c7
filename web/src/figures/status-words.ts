import type { MissingReason } from '@atlas/geo/terms/certainty'

import type { FigureStatus, Unit } from '$api/catalogue'
import type { Messages } from '$words/messages'

/** How a figure was found, or why there is none, as the API or a rule of geo says. */
export interface StatedStatus {
  status: FigureStatus
  /** null or none: nothing more is known than the status. */
  missingReason?: MissingReason | null
}

/** The status of a figure alone. */
export const statedStatus = ({ status, missingReason }: StatedStatus): StatedStatus => ({
  status,
  ...(missingReason && { missingReason }),
})

/** How a figure was found, or why there is none. */
export const statusWords = (
  { status, missingReason }: StatedStatus,
  { areas }: Pick<Messages, 'areas'>,
): string => (missingReason ? areas.missing[missingReason] : areas.status[status])

/** How an input was found; of what nobody counts, who states it. */
export function inputStatusWords(
  { unit, status }: { unit: Unit; status: FigureStatus },
  { areas }: Pick<Messages, 'areas'>,
): string {
  const isStated = status === 'OBSERVED' || status === 'REPORTED'
  return (isStated ? areas.given[unit] : undefined) ?? areas.status[status]
}

/** What stands in place of a figure: suppressed is not unknown. */
export function noValueWords(status: FigureStatus, t: Pick<Messages, 'areas'>): string {
  return status === 'SUPPRESSED' ? t.areas.status.SUPPRESSED : t.areas.noValue
}
