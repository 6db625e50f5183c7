import { shifted } from '@atlas/geo/counselling/months/report'
import type { Published } from '@atlas/geo/world/published'

/** The newest month of which no day is left where the city is: yyyy-mm. */
export function lastMonthOver({ calendar }: Pick<Published, 'calendar'>, now = new Date()): string {
  const timeZone = calendar?.timeZone ?? 'Europe/Berlin'
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
  return shifted(today.slice(0, 7), -1)
}
