import { composeFigure } from '../figures/compose-figure.ts'
import { asInput, type Figure, statedFigure } from '../figures/figure.ts'
import type { Sourced } from '../terms/certainty.ts'
import type { Area, ServiceSite } from '../world/snapshot.ts'
import type { Place } from './geodesic.ts'
import { isReachKnown } from './known-sites.ts'
import type { ReachAges } from './reach-cells.ts'
import { type ReachGap, reachGaps } from './reach-gaps.ts'
import type { ReachLimit } from './reach-question.ts'
import { knownSites, type ReachedWorld, together } from './reached-world.ts'

/**
 * Cells belong to one gap when a chain of uncovered cells joins them in steps of at most this, in metres: the diagonal
 * of cells of 250 m is 354 m, and a cell's centre lies where its residents do, not in a raster.
 */
export const joinedMetres = 400

/** A connected part of a social space whose residents are beyond reach of every known site. */
export interface Gap {
  readonly residents: Figure
  /** Where its cells are in the list of all. */
  readonly cells: readonly number[]
  /** The middle of its residents. */
  readonly centre: Place
  /** With the most of its residents first. */
  readonly districts: readonly [Area, ...Area[]]
  /** The one nearest to most of its residents; null where no way leads to any. */
  readonly nearestSite: ServiceSite | null
  readonly walkingMetres: Figure
}

/** Those with the most residents first. */
export function gapsOf(reached: ReachedWorld, ages: ReachAges, limit: ReachLimit): Gap[] {
  const { world, kind, cells, nearest, sites, unknownIn, walking } = reached
  const { day, sourceId } = cells.cells
  const same = { asOf: day, basis: 'REGISTER' } as const
  /** Whoever lives there may reach a site that nobody knows. */
  const unknown: ReadonlySet<number | null> = new Set(unknownIn.map(({ id }) => id))
  const note = together(walking, ...knownSites(world, kind, unknownIn))
  const groups = reachGaps(cells, nearest, {
    ages,
    limits: limit.metres,
    step: joinedMetres,
    socialSpaceOf: (district) => world.areas.byId(district).socialSpaceId ?? district,
  })
  return groups.map((group) => {
    const districts = districtsOf(group, reached)
    const stated = (value: number): Sourced =>
      isReachKnown(
        'SOCIAL_SPACE',
        districts.map(({ planningAreaId }) => planningAreaId),
        unknown,
      )
        ? { value, status: 'ESTIMATED', sourceId }
        : { value: null, status: 'MISSING', sourceId }
    const residents = statedFigure(stated(group.residents), {
      unit: 'RESIDENTS',
      formula: { key: 'gapFormula', ages },
      note: together(limit.message, { key: 'cellsConnected', metres: joinedMetres }, note, {
        key: 'cellsAreEstimates',
      }),
      ...same,
    })
    const { walked } = group
    return {
      residents,
      cells: group.cells,
      centre: group.centre,
      districts,
      nearestSite: sites[group.nearestSite ?? -1] ?? null,
      walkingMetres: composeFigure({
        unit: 'METRES',
        inputs: [
          asInput(residents, { key: 'residents', ages, trait: 'ALL' }),
          { name: { key: 'sumOfWays' }, unit: 'METRES', asOf: day, ...stated(walked.metres) },
        ],
        compute: () => (walked.residents === 0 ? null : walked.metres / walked.residents),
        formula: { key: 'meanWayFormula' },
        note,
        atBest: 'ESTIMATED',
        ...same,
      }),
    }
  })
}

function districtsOf(
  { districtIds }: ReachGap,
  { world }: ReachedWorld,
): readonly [Area, ...Area[]] {
  const [main, ...others] = districtIds.map(world.areas.byId)
  if (!main) throw new Error('a gap without cells')
  return [main, ...others]
}
