import { areaLevel, basis as basisEnum } from '../../database/tables.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { AreaLevel } from '../areas/area.ts'
import { type Basis, type FigureStatus, leastSure, type ResidentGroup } from '../figures/figure.ts'
import type { Ground } from '../residents/availability.ts'
import { groupsOf, type Indicator, isStaffFormula, type StaffFormula } from './indicator.ts'
import type { KnownFigures } from './known-figures.ts'

export interface IndicatorDay {
  /** yyyy-mm-dd */
  date: string
  basis: Basis
  status: FigureStatus
  /** For a change: the earlier days it can be measured from, oldest first; otherwise empty. */
  since: string[]
}

/** Which day a figure is for, on which ground, and from which day a change is measured. */
export interface Period extends Ground {
  date: string
  since: string | null
}

export interface AskedPeriod extends Ground {
  date: string | null
  since: string | null
}

const register: Ground = { basis: 'REGISTER', framework: null }

export const levelsOf = (
  indicator: Indicator,
  known: KnownFigures,
  daysAt: typeof allDaysOf = allDaysOf,
): AreaLevel[] => areaLevel.enumValues.filter((level) => daysAt(indicator, level, known).length > 0)

/** The days an indicator has at a level on any ground, oldest first; of one day what was counted first. */
export const allDaysOf = (
  indicator: Indicator,
  level: AreaLevel,
  known: KnownFigures,
): IndicatorDay[] =>
  basisEnum.enumValues
    .flatMap((basis) => daysOf(indicator, level, { basis, framework: null }, known))
    .sort((one, other) => one.date.localeCompare(other.date))

/** The days an indicator has at a level: those on which every number of its formula is known. Oldest first. */
export function daysOf(
  { formula }: Indicator,
  level: AreaLevel,
  ground: Ground,
  known: KnownFigures,
): IndicatorDay[] {
  const days = commonDays(groupsOf(formula), level, ground, known)
  if (isStaffFormula(formula)) return staffDays(formula, level, days, known)
  if (formula.kind === 'coverage') return cellDays(ground, known)
  if (formula.kind !== 'change') return days
  const counted = commonDays(groupsOf(formula), level, register, known).map(({ date }) => date)
  return days
    .map((day) => ({ ...day, since: counted.filter((earlier) => earlier < day.date) }))
    .filter(({ since }) => since.length > 0)
}

function commonDays(
  groups: readonly ResidentGroup[],
  level: AreaLevel,
  ground: Ground,
  known: KnownFigures,
): IndicatorDay[] {
  const [first = [], ...others] = groups.map((group) => known.daysOf(level, group, ground))
  return first.flatMap(({ day, status }) => {
    const same = others.flatMap((days) => days.filter((other) => other.day === day))
    if (same.length < others.length) return []
    return [
      {
        date: day,
        basis: ground.basis,
        status: leastSure([status, ...same.map((other) => other.status)]),
        since: [],
      },
    ]
  })
}

/** Cells are estimates of the register, and every level is made of them. */
function cellDays({ basis }: Ground, { dayOfCells }: KnownFigures): IndicatorDay[] {
  if (basis !== 'REGISTER' || dayOfCells === null) return []
  return [{ date: dayOfCells, basis, status: 'ESTIMATED', since: [] }]
}

/** Staff is known by planning area; what it leaves unmet is estimated for smaller areas, too. */
function staffDays(
  { kind, service }: StaffFormula,
  level: AreaLevel,
  days: IndicatorDay[],
  known: KnownFigures,
): IndicatorDay[] {
  if (!known.hasFramework) return []
  if (kind === 'target') return days
  const first = known.firstStaffDay(service)
  if (first === null) return []
  const since = days.filter(({ date }) => date >= first)
  if (kind === 'unmet') return since.map((day) => ({ ...day, status: 'ESTIMATED' }))
  return level === 'PLANNING_AREA' || level === 'CITY' ? since : []
}

/** Five years back at least, so that a change says something of a trend; else as far back as there is. */
export function defaultSince({ date, since }: Pick<IndicatorDay, 'date' | 'since'>): string | null {
  const fiveYearsBack = `${Number(date.slice(0, 4)) - 5}${date.slice(4)}`
  return since.filter((day) => day <= fiveYearsBack).at(-1) ?? since[0] ?? null
}

/**
 * The day asked for, or the newest there is on that ground.
 * @throws RequestError INDICATOR_NOT_AT_LEVEL, INDICATOR_NOT_ON_DATE or NO_CHANGE_SINCE, each with what there is
 */
export function choosePeriod(
  indicator: Indicator,
  level: AreaLevel,
  { date: askedDate, since: askedSince, ...ground }: AskedPeriod,
  known: KnownFigures,
): Period {
  const days = daysOf(indicator, level, ground, known)
  const newest = days.at(-1)
  if (!newest) {
    throw new RequestError('INDICATOR_NOT_AT_LEVEL', {
      indicator: indicator.id,
      level,
      available: levelsOf(indicator, known, (...asked) =>
        daysOf(asked[0], asked[1], ground, asked[2]),
      ),
    })
  }
  const date = askedDate ?? newest.date
  const day = days.find((candidate) => candidate.date === date)
  if (!day) {
    throw new RequestError('INDICATOR_NOT_ON_DATE', {
      indicator: indicator.id,
      level,
      date,
      available: days.map((candidate) => candidate.date),
    })
  }
  if (askedSince !== null && !day.since.includes(askedSince)) {
    throw new RequestError('NO_CHANGE_SINCE', {
      indicator: indicator.id,
      date: day.date,
      since: askedSince,
      available: day.since,
    })
  }
  return { ...ground, date: day.date, since: askedSince ?? defaultSince(day) }
}
