import { bisectLeft } from 'd3-array'
import { type Figure, statedFigure } from '../../figures/figure.ts'
import { byAge, type CellAge } from '../../terms/classifications.ts'
import { sentences } from '../../words/sentences.ts'
import type { Message } from '../../words/vocabulary.ts'
import { type Checkpoint, neverGivenUp } from '../../work/checkpoint.ts'
import { cellsByWay } from '../cells/cells-by-way.ts'
import { drawnRange, type DrawnSites } from '../drawn-reach.ts'
import type { Nearest } from '../distance/nearest-sites.ts'
import { bandsOf, type ByAge, type ReachAges } from '../cells/reach-cells.ts'
import type { ReachLimit } from '../reach-question.ts'
import { knownSites, rangesNote, type ReachedWorld, sourcesOfSites } from '../reached-world.ts'
import {
  catchmentsInDraws,
  nearestCatchments,
  siteCatchments,
  type SiteCatchments,
  type SitesReached,
  sitesReached,
} from './site-catchments.ts'
import type { Ways } from '../distance/ways.ts'

/** Whom a site serves, beside the others that count. */
export interface Catchment {
  /** Those whose nearest site it is, however far. */
  readonly nearest: Figure
  readonly withinReach: Figure
  readonly nearestWithinReach: Figure
  readonly withoutOther: Figure
}

/** Whom each of the sites that count serves: computed once for all of them. */
export interface AllCatchments {
  readonly sums: CatchmentSums
  readonly ways: Ways
  /** Which sites the people of each age reach, found when asked. */
  readonly reached: () => ByAge<SitesReached>
  /** The sums in every draw of the sites, with the shortest ways and with the longest, computed when asked. */
  readonly drawn: ((checkpoint: Checkpoint) => readonly CatchmentSums[]) | null
}

interface CatchmentSums extends SiteCatchments {
  readonly nearest: Float64Array
}

/** @param ways at least as far as the limit */
export function allCatchments(
  { cells, nearest, sites, drawn }: ReachedWorld,
  ways: Ways,
  ages: ReachAges,
  { metres }: ReachLimit,
  checkpoint: Checkpoint = neverGivenUp,
): AllCatchments {
  const nearestTo = (of: Nearest) => nearestCatchments(cells, of, ages, sites.length)
  const draw = (found: DrawnSites, checkpoint: Checkpoint): CatchmentSums[] => {
    // With the shortest ways and with the longest.
    const nearestOfBoth = found
      .nearest(checkpoint)
      .map(nearestTo)
      .flatMap((one) => [one, one])
    return Array.from(
      catchmentsInDraws(cells, found, { ages, limits: metres }, checkpoint),
      (of, place) => ({ ...of, nearest: nearestOfBoth[place] ?? new Float64Array(sites.length) }),
    )
  }
  let inDraws: CatchmentSums[] | null = null
  let reached: ByAge<SitesReached> | null = null
  return {
    sums: {
      ...siteCatchments(cells, ways, ages, metres, sites.length, checkpoint),
      nearest: nearestTo(nearest),
    },
    ways,
    reached: () => (reached ??= byAge((age) => sitesReached(ways, metres[age]))),
    drawn: drawn && ((checkpoint) => (inDraws ??= draw(drawn(), checkpoint))),
  }
}

/** @param site its place among the sites that count */
export function catchmentOf(
  reached: ReachedWorld,
  { sums, ways, reached: sitesOf, drawn }: AllCatchments,
  site: number,
  ages: ReachAges,
  limit: ReachLimit,
): Catchment {
  const { world, kind, cells, nearest, unknownIn, walking } = reached
  const { day, sourceId } = cells.cells
  const note = [
    walking,
    rangesNote(reached.drawn),
    ...knownSites(world, kind, unknownIn),
    { key: 'cellsAreEstimates' } as const,
  ]
  const figure = (
    part: keyof CatchmentSums,
    { name, served, metresOf = wayToSite, notes = [limit.message] }: Served,
  ): Figure => {
    const value = sums[part][site] ?? 0
    const inDraws = (checkpoint: Checkpoint) =>
      drawn?.(checkpoint).map((of) => of[part][site] ?? 0) ?? []
    return statedFigure(
      { value, status: 'ESTIMATED', sourceId },
      {
        unit: 'RESIDENTS',
        asOf: day,
        basis: 'REGISTER',
        sources: sourcesOfSites(reached),
        range: (checkpoint = neverGivenUp) =>
          drawnRange(value, inDraws(checkpoint), 'rangeOfUnevenReach'),
        formula: { key: 'columnSum', of: name },
        table: (checkpoint) =>
          cellsByWay(
            {
              caption: { key: 'cellsByWayToSite' },
              cells: [...cells.points.x.keys()].filter((cell) => metresOf(cell) < Infinity),
              metresOf,
              limits: bandsOf(ages).map((age) => limit.metres[age]),
              columns: [
                {
                  name,
                  unit: 'RESIDENTS',
                  of: (cell) =>
                    cells.residentsOf(
                      cell,
                      bandsOf(ages).filter((age) => served(cell, age)),
                    ),
                },
              ],
            },
            checkpoint,
          ),
        note: sentences([...notes, ...note]),
      },
    )
  }
  const wayToSite = (cell: number) => metresTo(ways, cell, site)
  const isNearest = (cell: number, age: CellAge) => sitesOf()[age].nearest[cell] === site
  return {
    nearest: figure('nearest', {
      name: { key: 'nearestCatchment', ages },
      metresOf: (cell) =>
        nearest.site[cell] === site ? (nearest.metres[cell] ?? Infinity) : Infinity,
      served: () => true,
      notes: [],
    }),
    withinReach: figure('withinReach', {
      name: { key: 'catchmentWithinReach', ages },
      served: (cell, age) => wayToSite(cell) <= limit.metres[age],
    }),
    nearestWithinReach: figure('nearestWithinReach', {
      name: { key: 'nearestCatchmentWithinReach', ages },
      served: isNearest,
    }),
    withoutOther: figure('withoutOther', {
      name: { key: 'catchmentWithoutOther', ages },
      served: (cell, age) => isNearest(cell, age) && sitesOf()[age].count[cell] === 1,
      notes: [{ key: 'accessLost' }, limit.message],
    }),
  }
}

/** Whom a figure counts. */
interface Served {
  readonly name: Message
  /** Whether the people of an age and a cell are served. */
  readonly served: (cell: number, age: CellAge) => boolean
  /** Metres on foot to the site, from whoever may be served. */
  readonly metresOf?: (cell: number) => number
  readonly notes?: readonly Message[]
}

/** Metres on foot from a cell to a site; Infinity where that is none of its ways. */
function metresTo({ start, site, metres }: Ways, cell: number, to: number): number {
  const [begin, end] = [start[cell] ?? 0, start[cell + 1] ?? 0]
  const way = bisectLeft(site, to, begin, end)
  return way < end && site[way] === to ? (metres[way] ?? Infinity) : Infinity
}
