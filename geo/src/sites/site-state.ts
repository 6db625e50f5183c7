import type { MessageOf } from '../words/vocabulary.ts'

/** How old what is known of a site or a helpline is, and what is to be said of it. */
export type SiteState = MessageOf<'siteState'>

/** From so many years before the newest day of the data on, what is known of a place is told as old. */
const years = 3

/**
 * Whether a place may be gone or changed since somebody described it: its state is unknown, or may lie more than three
 * years before the newest day of the data. A month or a year counts from its first day, as it may have been then.
 * @param asOf yyyy, yyyy-mm or yyyy-mm-dd; null where unknown
 * @param newestDay yyyy-mm-dd
 * @throws RangeError where the newest day is no day
 */
export function siteState(asOf: string | null, newestDay: string): SiteState {
  if (!/^\d{4}-\d\d-\d\d$/.test(newestDay)) throw new RangeError(`no day: ${newestDay}`)
  const limit = `${String(Number(newestDay.slice(0, 4)) - years).padStart(4, '0')}${newestDay.slice(4)}`
  return { key: 'siteState', asOf, isOld: asOf === null || firstDay(asOf) < limit }
}

const firstDay = (asOf: string) => `${asOf}${'-01-01'.slice(asOf.length - 4)}`
