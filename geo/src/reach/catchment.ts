import { type Figure, statedFigure } from '../figures/figure.ts'
import type { Message } from '../words/vocabulary.ts'
import type { ReachAges } from './reach-cells.ts'
import type { ReachLimit } from './reach-question.ts'
import { knownSites, type ReachedWorld, together } from './reached-world.ts'
import { nearestCatchments, siteCatchments, type SiteCatchments } from './site-catchments.ts'
import type { Ways } from './ways.ts'

/** Whom a site serves, beside the others that count. */
export interface Catchment {
  /** Those whose nearest site it is, however far. */
  readonly nearest: Figure
  readonly withinReach: Figure
  readonly nearestWithinReach: Figure
  readonly withoutOther: Figure
}

/** Whom each of the sites that count serves: computed once for all of them. */
export interface AllCatchments extends SiteCatchments {
  readonly nearest: Float64Array
}

/** @param ways at least as far as the limit */
export const allCatchments = (
  { cells, nearest, sites }: ReachedWorld,
  ways: Ways,
  ages: ReachAges,
  { metres }: ReachLimit,
): AllCatchments => ({
  ...siteCatchments(cells, ways, ages, metres, sites.length),
  nearest: nearestCatchments(cells, nearest, ages, sites.length),
})

/** @param site its place among the sites that count */
export function catchmentOf(
  { world, kind, cells, unknownIn, walking }: ReachedWorld,
  all: AllCatchments,
  site: number,
  ages: ReachAges,
  limit: ReachLimit,
): Catchment {
  const { day, sourceId } = cells.cells
  const note = [
    walking,
    ...knownSites(world, kind, unknownIn),
    { key: 'cellsAreEstimates' } as const,
  ]
  const figure = (part: keyof AllCatchments, formula: Message, reach: Message | null): Figure =>
    statedFigure(
      { value: all[part][site] ?? 0, status: 'ESTIMATED', sourceId },
      { unit: 'RESIDENTS', asOf: day, basis: 'REGISTER', formula, note: together(reach, ...note) },
    )
  return {
    nearest: figure('nearest', { key: 'nearestCatchment', ages }, null),
    withinReach: figure('withinReach', { key: 'catchmentWithinReach', ages }, limit.message),
    nearestWithinReach: figure(
      'nearestWithinReach',
      { key: 'nearestCatchmentWithinReach', ages },
      limit.message,
    ),
    withoutOther: figure('withoutOther', { key: 'catchmentWithoutOther', ages }, limit.message),
  }
}
