import { type Figure, statedFigure } from '../figures/figure.ts'
import type { AreaLevel } from '../terms/classifications.ts'
import { sentences } from '../words/sentences.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import type { Indicator } from './catalogue.ts'
import { allDaysOf } from './days.ts'
import type { Given, KnownFigures, Period } from './formula.ts'
import { givenLevel } from './given-level.ts'

/** The level whose figures profiles and indexes give the areas of a level. */
export const givenLevelOf = (
  indicator: Pick<Indicator, 'formula'>,
  level: AreaLevel,
  known: KnownFigures,
): AreaLevel =>
  givenLevel(level, {
    isKnown: allDaysOf(indicator, level, known).length > 0,
    ofSocialSpace: indicator.formula.ofSocialSpace,
  })

/** The social space a district's people are counted in; null where they are in several, or with another district. */
export function representingSpace({ areas }: Published, district: Area): Area | null {
  if (district.reportedWithId !== null) return null
  const [space, ...others] = areas.socialSpacesOf(district)
  return space && others.length === 0 ? space.area : null
}

/** A district's figure, which is that of its social space and says so; MISSING where none represents it. */
export function figureOfSocialSpace(
  { formula }: Pick<Indicator, 'formula'>,
  district: Area,
  period: Period,
  given: Given,
): Figure | Promise<Figure> {
  const space = representingSpace(given.world, district)
  if (!space) return missing({ formula }, district, period)
  const figure = formula.figure(space, period, given)
  return figure instanceof Promise
    ? figure.then((one) => asOfSpace(one, space))
    : asOfSpace(figure, space)
}

function asOfSpace(figure: Figure, space: Area): Figure {
  return {
    ...figure,
    ofArea: space,
    explain: () => {
      const { note, ...explanation } = figure.explain()
      const ofSpace: Message = { key: 'ofSocialSpace', name: space.name }
      return {
        ...explanation,
        note: sentences([ofSpace, note ?? null]),
      }
    },
  }
}

const missing = (
  { formula }: Pick<Indicator, 'formula'>,
  { reportedWithId, sourceId }: Area,
  { date, since, basis }: Period,
): Figure =>
  statedFigure(
    { value: null, status: 'MISSING', sourceId },
    {
      unit: formula.unit,
      asOf: date,
      since,
      basis,
      note: { key: reportedWithId === null ? 'inSeveralSocialSpaces' : 'countedWithNeighbour' },
    },
  )
