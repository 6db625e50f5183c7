import type { Figure } from '../figures/figure.ts'
import type { Basis } from '../terms/classifications.ts'
import type { Area } from '../world/snapshot.ts'
import { catalogue, type Indicator } from './catalogue.ts'
import { allDaysOf, defaultSince } from './days.ts'
import type { Formula, Given, IndicatorDay, KnownFigures, Period } from './formula.ts'
import { figureOfSocialSpace, givenLevelOf } from './of-social-space.ts'

export interface ProfileEntry {
  readonly indicator: Indicator
  /**
   * One for each day, oldest first. Made when somebody asks, who then hears of those that fail: a figure of reach may be
   * refused.
   */
  readonly figures: () => readonly (Figure | Promise<Figure>)[]
  /** Of a change: the numbers it is measured between, each day once, oldest first; else none. Few ask. */
  readonly counts: () => readonly (Figure | Promise<Figure>)[]
}

/**
 * Everything that is known of an area on some grounds: each indicator on each of its days; of a district also what is
 * known of its social space alone.
 */
export const profileOf = (
  area: Area,
  bases: readonly Basis[],
  known: KnownFigures,
  given: Given,
): ProfileEntry[] =>
  catalogue
    .map((indicator) => ({
      indicator,
      level: givenLevelOf(indicator, area.level, known),
    }))
    .map(({ indicator, level }) => {
      const periods = allDaysOf(indicator, level, known)
        .filter(({ basis }) => bases.includes(basis))
        .map(periodOf)
      const figureOn = (formula: Formula) => (period: Period) =>
        level === area.level
          ? formula.figure(area, period, given)
          : figureOfSocialSpace({ formula }, area, period, given)
      const { changing } = indicator.formula
      return {
        indicator,
        periods,
        figures: () => periods.map(figureOn(indicator.formula)),
        counts: () => (changing ? daysBetween(periods).map(figureOn(changing)) : []),
      }
    })
    .filter(({ periods }) => periods.length > 0)

const periodOf = (day: IndicatorDay): Period => ({
  date: day.date,
  since: defaultSince(day),
  basis: day.basis,
  framework: null,
})

/** The days between which changes are measured, each once, oldest first: the earlier of each was counted. */
function daysBetween(changes: readonly Period[]): Period[] {
  const days = new Map<string, Period>()
  for (const { date, since, basis, framework } of changes) {
    const later: Period = { date, since: null, basis, framework }
    const earlier: Period[] =
      since === null ? [] : [{ date: since, since: null, basis: 'REGISTER', framework: null }]
    for (const day of [...earlier, later]) days.set(`${day.date} ${day.basis}`, day)
  }
  return [...days.values()].sort((one, other) =>
    one.date < other.date ? -1 : Number(one.date > other.date),
  )
}
