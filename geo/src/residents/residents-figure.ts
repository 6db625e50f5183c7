import { type Figure, statedFigure } from '../figures/figure.ts'
import type { Stated } from '../terms/certainty.ts'
import { frameworkOf } from '../world/plan.ts'
import { Refusal } from '../words/refusal.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published, ResidentGroup } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { expectedResidentsFigure } from './expected-residents-figure.ts'
import { rangeOfResidents } from './range-of-residents.ts'
import { allKnownDays, type ChosenBasis, knownDays } from './known-days.ts'

export interface AskedResidents extends ChosenBasis {
  readonly group: ResidentGroup
  /** yyyy-mm-dd, or null for the newest day known at the level */
  readonly date: string | null
}

/**
 * How many people of an age live in an area.
 * @throws Refusal NO_FIGURES_ON_DATE on a day without any figures on that basis, UNKNOWN_FRAMEWORK
 */
export function residentsFigure(
  world: Published,
  area: Area,
  { group, date, ...chosen }: AskedResidents,
): Figure {
  const days = allKnownDays(world, chosen)
  if (date !== null && !days.includes(date)) {
    throw new Refusal('NO_FIGURES_ON_DATE', { date, available: days })
  }
  if (chosen.basis === 'PROJECTION' && group.trait === 'ALL') {
    const framework = frameworkOf(world.planning, chosen.framework)
    return expectedResidentsFigure(world, area, group.ageBand, framework)
  }
  const day = date ?? knownDays(world, area.level, group, chosen).at(-1)?.day ?? days.at(-1) ?? ''
  const stated = world.residents.at(area.id, group, day, chosen.basis)
  return statedFigure(stated, {
    unit: 'RESIDENTS',
    asOf: day,
    basis: chosen.basis,
    range: () => rangeOfResidents(world, area, { group, day, basis: chosen.basis }, stated),
    note: noteOnUninhabited(area, stated),
  })
}

/** Where an all but uninhabited area has no number of its own: who counts its residents. */
export const noteOnUninhabited = (area: Area, { value }: Pick<Stated, 'value'>): Message | null =>
  value === null && area.reportedWithId !== null ? { key: 'countedWithNeighbour' } : null
