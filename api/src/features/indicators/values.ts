import type { Figure } from '@atlas/geo/figures/figure'
import type { Indicator } from '@atlas/geo/indicators/catalogue'
import { type AskedPeriod, choosePeriod } from '@atlas/geo/indicators/days'
import type { Period } from '@atlas/geo/indicators/formula'
import { knownFiguresOf } from '@atlas/geo/indicators/known-figures'
import type { Area, AreaLevel } from '@atlas/geo/world/snapshot'
import { LRUCache } from 'lru-cache'
import { type DataContext, perWorld } from '../../schema/context.ts'
import { givenIn } from './coverage-indicator.ts'

export interface IndicatorValue {
  area: Area
  figure: Figure | Promise<Figure>
}

export const knownFigures = perWorld(knownFiguresOf)

/** Composed once for each state of the data and handed out; every indicator on every day are some three hundred. */
const composed = perWorld(() => new LRUCache<string, readonly IndicatorValue[]>({ max: 1000 }))

/** One indicator for all areas of a level. @throws Refusal where the combination does not exist */
export function valuesAtLevel(
  indicator: Indicator,
  level: AreaLevel,
  asked: AskedPeriod,
  context: DataContext,
): readonly IndicatorValue[] {
  const { world } = context
  const period = choosePeriod(indicator, level, asked, knownFigures(world))
  const values = composed(world)
  const name = nameOf(indicator, level, period)
  const known = values.get(name)
  if (known) return known
  const given = givenIn(context)
  const made = world.areas
    .atLevel(level)
    .map((area) => ({ area, figure: indicator.formula.figure(area, period, given) }))
  values.set(name, made)
  // What failed once may not fail again: it is asked anew.
  Promise.all(made.map(async ({ figure }) => figure)).catch(() => values.delete(name))
  return made
}

const nameOf = (
  { id }: Indicator,
  level: AreaLevel,
  { date, since, basis, framework }: Period,
): string => [id, level, date, since, basis, framework].join(' ')

/** One indicator for one area. @throws Refusal where the combination does not exist */
export function valueOf(
  indicator: Indicator,
  area: Area,
  asked: AskedPeriod,
  context: DataContext,
): Figure | Promise<Figure> {
  const period = choosePeriod(indicator, area.level, asked, knownFigures(context.world))
  return indicator.formula.figure(area, period, givenIn(context))
}
