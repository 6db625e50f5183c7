import { areaLevel } from '../../database/tables.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { AreaLevel } from '../areas/area.ts'
import type { Availability } from '../figures/availability.ts'
import { type FigureStatus, leastSure, type ResidentGroup } from '../figures/figure.ts'
import { groupsOf, type Indicator } from './indicator.ts'

export interface IndicatorDay {
  /** yyyy-mm-dd */
  date: string
  status: FigureStatus
  /** For a change: the earlier days it can be measured from, oldest first; otherwise empty. */
  since: string[]
}

/** Which day a figure is for, and from which day a change is measured. */
export interface Period {
  date: string
  since: string | null
}

export const levelsOf = (indicator: Indicator, known: Availability): AreaLevel[] =>
  areaLevel.enumValues.filter((level) => daysOf(indicator, level, known).length > 0)

/** The days an indicator has at a level: those on which every count of its formula is known. Oldest first. */
export function daysOf(
  { formula }: Indicator,
  level: AreaLevel,
  known: Availability,
): IndicatorDay[] {
  const days = commonDays(groupsOf(formula), level, known)
  if (formula.kind !== 'change') return days
  return days
    .map((day, index) => ({ ...day, since: days.slice(0, index).map(({ date }) => date) }))
    .filter(({ since }) => since.length > 0)
}

function commonDays(
  groups: readonly ResidentGroup[],
  level: AreaLevel,
  known: Availability,
): IndicatorDay[] {
  const [first = [], ...others] = groups.map((group) => known.daysOf(level, group, 'REGISTER'))
  return first.flatMap(({ day, status }) => {
    const same = others.flatMap((days) => days.filter((other) => other.day === day))
    if (same.length < others.length) return []
    return [
      { date: day, status: leastSure([status, ...same.map((other) => other.status)]), since: [] },
    ]
  })
}

/** Five years back at least, so that a change says something of a trend; else as far back as there is. */
export function defaultSince({ date, since }: IndicatorDay): string | null {
  const fiveYearsBack = `${Number(date.slice(0, 4)) - 5}${date.slice(4)}`
  return since.filter((day) => day <= fiveYearsBack).at(-1) ?? since[0] ?? null
}

/**
 * The day asked for, or the newest there is.
 * @throws RequestError INDICATOR_NOT_AT_LEVEL, INDICATOR_NOT_ON_DATE or NO_CHANGE_SINCE, each with what there is
 */
export function choosePeriod(
  indicator: Indicator,
  level: AreaLevel,
  asked: { date: string | null; since: string | null },
  known: Availability,
): Period {
  const days = daysOf(indicator, level, known)
  const newest = days.at(-1)
  if (!newest) {
    throw new RequestError('INDICATOR_NOT_AT_LEVEL', {
      indicator: indicator.id,
      level,
      available: levelsOf(indicator, known),
    })
  }
  const date = asked.date ?? newest.date
  const day = days.find((candidate) => candidate.date === date)
  if (!day) {
    throw new RequestError('INDICATOR_NOT_ON_DATE', {
      indicator: indicator.id,
      level,
      date,
      available: days.map((candidate) => candidate.date),
    })
  }
  if (asked.since !== null && !day.since.includes(asked.since)) {
    throw new RequestError('NO_CHANGE_SINCE', {
      indicator: indicator.id,
      date: day.date,
      since: asked.since,
      available: day.since,
    })
  }
  return { date: day.date, since: asked.since ?? defaultSince(day) }
}
