import { Refusal } from '../words/refusal.ts'
import { type AreaLevel, areaLevels, bases } from '../terms/classifications.ts'
import type { ChosenBasis } from '../residents/known-days.ts'
import type { Indicator } from './catalogue.ts'
import type { IndicatorDay, KnownFigures, Period } from './formula.ts'

export interface AskedPeriod extends ChosenBasis {
  /** yyyy-mm-dd, or null for the newest there is */
  readonly date: string | null
  /** The earlier day of a change, or null for one that says something of a trend. */
  readonly since: string | null
}

type DaysAt = (
  indicator: Pick<Indicator, 'formula'>,
  level: AreaLevel,
  known: KnownFigures,
) => readonly IndicatorDay[]

/** The days an indicator has at a level on any basis, oldest first; of one day what was counted first. */
export const allDaysOf: DaysAt = ({ formula }, level, known) =>
  bases
    .flatMap((basis) => formula.days(level, { basis, framework: null }, known))
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))

/** The levels it has any day at. */
export const levelsOf = (
  indicator: Pick<Indicator, 'formula'>,
  known: KnownFigures,
  daysAt: DaysAt = allDaysOf,
): AreaLevel[] => areaLevels.filter((level) => daysAt(indicator, level, known).length > 0)

/** Five years back at least, so that a change says something of a trend; else as far back as there is. */
export function defaultSince({ date, since }: Pick<IndicatorDay, 'date' | 'since'>): string | null {
  const fiveYearsBack = `${Number(date.slice(0, 4)) - 5}${date.slice(4)}`
  return since.filter((day) => day <= fiveYearsBack).at(-1) ?? since[0] ?? null
}

/**
 * The day asked for, or the newest there is on that basis.
 * @throws Refusal INDICATOR_NOT_AT_LEVEL, INDICATOR_NOT_ON_DATE or NO_CHANGE_SINCE, each with what there is
 */
export function choosePeriod(
  indicator: Pick<Indicator, 'id' | 'formula'>,
  level: AreaLevel,
  { date: askedDate, since: askedSince, ...chosen }: AskedPeriod,
  known: KnownFigures,
): Period {
  const days = indicator.formula.days(level, chosen, known)
  const newest = days.at(-1)
  if (!newest) {
    throw new Refusal('INDICATOR_NOT_AT_LEVEL', {
      indicator: indicator.id,
      level,
      available: levelsOf(indicator, known, ({ formula }, at) => formula.days(at, chosen, known)),
    })
  }
  const date = askedDate ?? newest.date
  const day = days.find((candidate) => candidate.date === date)
  if (!day) {
    throw new Refusal('INDICATOR_NOT_ON_DATE', {
      indicator: indicator.id,
      level,
      date,
      available: days.map((candidate) => candidate.date),
    })
  }
  if (askedSince !== null && !day.since.includes(askedSince)) {
    throw new Refusal('NO_CHANGE_SINCE', {
      indicator: indicator.id,
      date: day.date,
      since: askedSince,
      available: day.since,
    })
  }
  return { ...chosen, date: day.date, since: askedSince ?? defaultSince(day) }
}
