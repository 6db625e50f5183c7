import type { Indicator, MapLevel } from '$lib/data/catalogue'
import { mapLevels } from '$lib/data/catalogue'

import { defaultLevel, levelsOf } from './defaults'

/** The day closest to the wanted one, the newest where none is wanted. */
export function nearestDay<Day extends { date: string }>(
  days: readonly Day[],
  wanted: string | null,
): Day | undefined {
  if (wanted === null) return days.at(-1)
  const distance = (day: Day) => Math.abs(Date.parse(day.date) - Date.parse(wanted))
  return [...days].sort((a, b) => distance(a) - distance(b) || b.date.localeCompare(a.date))[0]
}

/** The level an indicator exists at that is closest in size of areas; the smaller areas on a tie. */
export function nearestLevel(indicator: Indicator, wanted: MapLevel): MapLevel {
  const rank = (level: MapLevel) => mapLevels.indexOf(level)
  const distance = (level: MapLevel) => Math.abs(rank(level) - rank(wanted))
  const [nearest] = levelsOf(indicator).sort(
    (a, b) => distance(a) - distance(b) || rank(b) - rank(a),
  )
  return nearest ?? defaultLevel
}
