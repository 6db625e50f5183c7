import type { Figure } from '../figures/figure.ts'
import type { Basis } from '../terms/classifications.ts'
import type { Area } from '../world/snapshot.ts'
import { catalogue, type Indicator } from './catalogue.ts'
import { allDaysOf, defaultSince } from './days.ts'
import type { Given, KnownFigures } from './formula.ts'

export interface ProfileEntry {
  readonly indicator: Indicator
  /** One for each day, oldest first. */
  readonly figures: readonly (Figure | Promise<Figure>)[]
}

/** Everything that is known of an area on some grounds: each indicator on each of its days. */
export const profileOf = (
  area: Area,
  bases: readonly Basis[],
  known: KnownFigures,
  given: Given,
): ProfileEntry[] =>
  catalogue
    .map((indicator) => ({
      indicator,
      figures: allDaysOf(indicator, area.level, known)
        .filter(({ basis }) => bases.includes(basis))
        .map((day) => {
          const period = {
            date: day.date,
            since: defaultSince(day),
            basis: day.basis,
            framework: null,
          }
          return indicator.formula.figure(area, period, given)
        }),
    }))
    .filter(({ figures }) => figures.length > 0)
