import {
  mapLevels,
  type Basis,
  type Catalogue,
  type Indicator,
  type IndicatorDay,
  type MapLevel,
} from './catalogue'
import type { AskedFigures } from './map-figures'

/** The days an indicator has at a level, oldest first; of one date what the register says comes first. */
export function daysAt(indicator: Indicator, level: MapLevel): IndicatorDay[] {
  return indicator.availability.find((available) => available.level === level)?.days ?? []
}

/** The day of the staff that an indicator sets against the people of a day; null where it sets none. */
export function staffDayOf(
  { indicators }: Pick<Catalogue, 'indicators'>,
  { indicator: id, level, date, basis }: AskedFigures,
): string | null {
  const indicator = indicators.find((one) => one.id === id)
  const days = indicator ? daysAt(indicator, level) : []
  return days.find((day) => day.date === date && day.basis === basis)?.staffAsOf ?? null
}

/** The other bases on which an indicator has figures of a day: what was counted then was expected, too. */
export function basesBeside(
  indicator: Indicator,
  { level, date, basis, since }: Omit<AskedFigures, 'indicator'>,
): Basis[] {
  return daysAt(indicator, level).flatMap((day) => {
    const isSame = day.date === date && (since === null || day.since.includes(since))
    return isSame && day.basis !== basis ? day.basis : []
  })
}

/** The levels of the map an indicator exists at, largest areas first. */
export function levelsOf(indicator: Indicator): MapLevel[] {
  return mapLevels.filter((level) => daysAt(indicator, level).length > 0)
}

/** The newest day on a basis; on the register, or on whatever there is, where none is named. */
export function newestDay(
  days: readonly IndicatorDay[],
  basis: Basis = 'REGISTER',
): IndicatorDay | undefined {
  return days.findLast((day) => day.basis === basis) ?? days.at(-1)
}

/**
 * The day closest to the wanted one, the newest where none is wanted. Where no
 * basis is wanted, the register's days come first, unless only another basis
 * has the very day.
 */
export function nearestDay(
  days: readonly IndicatorDay[],
  date: string | null,
  basis: Basis | null,
): IndicatorDay | undefined {
  if (date === null) return newestDay(days, basis ?? undefined)
  const of = (wanted: Basis) => days.filter((day) => day.basis === wanted)
  const preferred = of(basis ?? 'REGISTER')
  const exact = basis === null ? days.find((day) => day.date === date) : undefined
  return (
    exact ??
    nearestDate(preferred, date) ??
    nearestDate(of('REGISTER'), date) ??
    nearestDate(days, date)
  )
}

/** The date closest to the wanted one, the later on a tie. */
export function nearestDate<Day extends { date: string }>(
  days: readonly Day[],
  wanted: string,
): Day | undefined {
  const distance = (day: Day) => Math.abs(Date.parse(day.date) - Date.parse(wanted))
  return [...days].sort((a, b) => distance(a) - distance(b) || b.date.localeCompare(a.date))[0]
}

/** The earlier day a change of this day is measured from; null where nothing is compared. */
export function earlierDay(day: IndicatorDay, wanted: string | null): string | null {
  if (day.since.length === 0) return null
  const usual = day.defaultSince ?? day.since[0] ?? null
  if (wanted === null) return usual
  return (
    nearestDate(
      day.since.map((date) => ({ date })),
      wanted,
    )?.date ?? usual
  )
}

/** The level an indicator exists at that is closest in size of areas; the smaller areas on a tie. */
export function nearestLevel(indicator: Indicator, wanted: MapLevel): MapLevel {
  return closestLevel(levelsOf(indicator), wanted) ?? wanted
}

export function closestLevel(levels: readonly MapLevel[], wanted: MapLevel): MapLevel | undefined {
  const rank = (level: MapLevel) => mapLevels.indexOf(level)
  const distance = (level: MapLevel) => Math.abs(rank(level) - rank(wanted))
  return [...levels].sort((a, b) => distance(a) - distance(b) || rank(b) - rank(a))[0]
}

/** Two answers as one reads; what was expected of a day comes before what was counted on it. */
export function inOrder<Answer extends { asked: DayOfBasis }>(
  one: Answer,
  other: Answer,
): { earlier: Answer; later: Answer } {
  return isEarlier(one.asked, other.asked)
    ? { earlier: one, later: other }
    : { earlier: other, later: one }
}

function isEarlier(one: DayOfBasis, other: DayOfBasis): boolean {
  if (one.date !== other.date) return one.date < other.date
  return one.basis !== 'REGISTER' && other.basis === 'REGISTER'
}

type DayOfBasis = Pick<IndicatorDay, 'date' | 'basis'>
