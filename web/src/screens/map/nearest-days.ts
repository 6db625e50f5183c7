import type { Basis, Indicator, IndicatorDay, MapLevel } from '$api/catalogue'

import { daysAt, earlierDay, nearestDate, nearestDay } from '$api/availability'
import type { ViewNotice } from './view'
import type { ChosenDay } from '$api/map-figures'

/** The days an address asks for, as far as its values can be understood. */
interface WantedDays {
  date: string | null
  basis: Basis | null
  since: string | null
  compareDate: string | null
  compareBasis: Basis | null
}

interface ChosenDays extends ChosenDay {
  compareDay: ChosenDay | null
}

/** The nearest days an indicator has at a level, each with a notice where it is another than asked for. */
export function nearestDays(
  indicator: Indicator,
  level: MapLevel,
  wanted: WantedDays,
  say: (notice: ViewNotice) => void,
): ChosenDays {
  const days = daysAt(indicator, level)
  const day = nearestDay(days, wanted.date, wanted.basis)
  if (!day) throw new Error(`The indicator ${indicator.id} has no day at level ${level}`)
  const moved = { indicator: indicator.id, level }
  if (wanted.basis !== null && day.basis !== wanted.basis) {
    say({ kind: 'basis-moved', ...moved, from: wanted.basis, to: day.basis })
  }
  if (wanted.date !== null && day.date !== wanted.date) {
    say({ kind: 'day-moved', ...moved, from: wanted.date, to: day.date })
  }
  const since = earlierDay(day, wanted.since)
  if (wanted.since !== null && since !== null && since !== wanted.since) {
    say({ kind: 'earlier-day-moved', from: wanted.since, to: since })
  }
  return {
    date: day.date,
    basis: day.basis,
    since,
    compareDay: nearestCompareDay(days, day, { ...wanted, since }, say),
  }
}

function nearestCompareDay(
  days: readonly IndicatorDay[],
  shown: IndicatorDay,
  { compareDate, compareBasis, since }: WantedDays,
  say: (notice: ViewNotice) => void,
): ChosenDay | null {
  if (compareDate === null) return null
  const others = days.filter((day) => day !== shown)
  // The same date on another basis is a comparison of its own: expected and counted.
  const found =
    nearestDay(others, compareDate, compareBasis) ?? nearestDate(others, compareDate) ?? null
  if (!found) {
    say({ kind: 'compare-day-missing' })
    return null
  }
  if (found.date !== compareDate) {
    say({ kind: 'compare-day-moved', from: compareDate, to: found.date })
  }
  return { date: found.date, basis: found.basis, since: earlierDay(found, since) }
}
