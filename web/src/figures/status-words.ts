import type { AreaEntry, FigureStatus, IndicatorGroup, Unit } from '$api/catalogue'
import type { Messages } from '$words/messages'

interface StatusOf {
  status: FigureStatus
  /** Of the indicator; null where it belongs to none. */
  group: IndicatorGroup | null
  /** null: the city */
  area: Pick<AreaEntry, 'reportedWith'> | null
}

/**
 * Whether a figure of reach is missing because no site is known where the plan has staff. A district whose residents
 * are reported with another has none for that reason.
 */
export function sitesUnknown({ status, group, area }: StatusOf): boolean {
  return status === 'MISSING' && group === 'REACH' && area?.reportedWith === null
}

/** How a figure was found, or why there is none. */
export function statusWords(figure: StatusOf, t: Messages): string {
  return sitesUnknown(figure) ? t.areas.sitesUnknown : t.areas.status[figure.status]
}

/** How an input was found; of what nobody counts, who states it. */
export function inputStatusWords(
  { unit, status }: { unit: Unit; status: FigureStatus },
  { areas }: Pick<Messages, 'areas'>,
): string {
  const isStated = status === 'OBSERVED' || status === 'REPORTED'
  return (isStated ? areas.given[unit] : undefined) ?? areas.status[status]
}

/** What stands in place of a figure: withheld is not unknown. */
export function noValueWords(status: FigureStatus, t: Pick<Messages, 'areas'>): string {
  return status === 'SUPPRESSED' ? t.areas.status.SUPPRESSED : t.areas.noValue
}
