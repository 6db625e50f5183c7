import type { Figure } from '../figures/figure.ts'
import type { Basis } from '../terms/classifications.ts'
import type { Area } from '../world/snapshot.ts'
import { catalogue, type Indicator } from './catalogue.ts'
import { allDaysOf, defaultSince } from './days.ts'
import type { Given, KnownFigures } from './formula.ts'
import { figureOfSocialSpace, givenLevelOf } from './of-social-space.ts'

export interface ProfileEntry {
  readonly indicator: Indicator
  /** One for each day, oldest first. */
  readonly figures: readonly (Figure | Promise<Figure>)[]
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
    .map(({ indicator, level }) => ({
      indicator,
      figures: allDaysOf(indicator, level, known)
        .filter(({ basis }) => bases.includes(basis))
        .map((day) => {
          const period = {
            date: day.date,
            since: defaultSince(day),
            basis: day.basis,
            framework: null,
          }
          return level === area.level
            ? indicator.formula.figure(area, period, given)
            : figureOfSocialSpace(indicator, area, period, given)
        }),
    }))
    .filter(({ figures }) => figures.length > 0)
