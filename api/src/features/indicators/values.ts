import type { Figure } from '@atlas/geo/figures/figure'
import type { Indicator } from '@atlas/geo/indicators/catalogue'
import { type AskedPeriod, choosePeriod } from '@atlas/geo/indicators/days'
import { knownFiguresOf } from '@atlas/geo/indicators/known-figures'
import { figureOfSocialSpace, givenLevelOf } from '@atlas/geo/indicators/of-social-space'
import type { AreaLevel } from '@atlas/geo/terms/classifications'
import type { Area } from '@atlas/geo/world/snapshot'
import { type DataContext, perWorld, perWorldAndQuestionInTime } from '../../schema/context.ts'
import { givenIn } from './coverage-indicator.ts'

export interface IndicatorValue {
  area: Area
  figure: Figure
}

export const knownFigures = perWorld(knownFiguresOf)

/** Bytes of a figure with what explains it. */
const ofFigure = 2_000
/** Bytes of what is still computed, of as many areas as there are at a level. */
const ofLevel = 100 * ofFigure

const atLevels = perWorldAndQuestionInTime<IndicatorValue[]>((values) =>
  values instanceof Promise ? ofLevel : values.length * ofFigure,
)
const ofAreas = perWorldAndQuestionInTime<Figure>(() => ofFigure)

const wordsOf = ({ date, since, basis, framework }: AskedPeriod) =>
  [date, since, basis, framework] as const

/** One indicator for all areas of a level. @throws Refusal where the combination does not exist */
export const valuesAtLevel = (
  indicator: Indicator,
  level: AreaLevel,
  asked: AskedPeriod,
  context: DataContext,
): IndicatorValue[] | Promise<IndicatorValue[]> =>
  atLevels(context, [indicator.id, level, ...wordsOf(asked)], () => {
    const areas = context.world.areas.shownAt(level)
    const figures = areas.map((area) => {
      context.checkpoint()
      return valueOf(indicator, area, asked, context)
    })
    // Computed on the spot but for reach: where nobody waits, nobody is made to.
    const known = figures.flatMap((figure) => (figure instanceof Promise ? [] : figure))
    return known.length === figures.length
      ? beside(areas, known)
      : Promise.all(figures.map(async (figure) => figure)).then((all) => beside(areas, all))
  })

/**
 * As profiles and indexes give it: of districts, where they have none, that of their social space.
 * @throws Refusal where the combination does not exist
 */
export const givenAtLevel = (
  indicator: Indicator,
  level: AreaLevel,
  asked: AskedPeriod,
  context: DataContext,
): readonly IndicatorValue[] | Promise<IndicatorValue[]> => {
  const { world } = context
  const known = knownFigures(world)
  const given = givenLevelOf(indicator, level, known)
  if (given === level) return valuesAtLevel(indicator, level, asked, context)
  const period = choosePeriod(indicator, given, asked, known)
  const areas = world.areas.shownAt(level)
  const figures = areas.map(async (area) => {
    context.checkpoint()
    return figureOfSocialSpace(indicator, area, period, givenIn(context))
  })
  return Promise.all(figures).then((all) => beside(areas, all))
}

const beside = (areas: readonly Area[], figures: readonly Figure[]): IndicatorValue[] =>
  areas.flatMap((area, place) => {
    const figure = figures[place]
    return figure ? [{ area, figure }] : []
  })

/** One indicator for one area. @throws Refusal where the combination does not exist */
export const valueOf = (
  indicator: Indicator,
  area: Area,
  asked: AskedPeriod,
  context: DataContext,
): Figure | Promise<Figure> =>
  ofAreas(context, [indicator.id, area.id, ...wordsOf(asked)], () => {
    const period = choosePeriod(indicator, area.level, asked, knownFigures(context.world))
    return indicator.formula.figure(area, period, givenIn(context))
  })
