import { chordSquared, metresBetween, type Points } from '../reach/distance/geodesic.ts'
import { nearestSites, straightLine } from '../reach/distance/nearest-sites.ts'
import { bandsOf, type ReachAges, type ReachCells } from '../reach/cells/reach-cells.ts'
import { furthestMetres } from '../terms/asked-at-most.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import {
  checked,
  conflictsWhere,
  GrowingWays,
  noRules,
  type PlacementInstance,
  type PlacementRules,
} from './instance.ts'

/** Where people live, where sites are and where they could be. */
export interface PlacedCells {
  readonly cells: ReachCells
  readonly ages: ReachAges
  /** Sites that stay. */
  readonly sites: Points
  readonly candidates: Points
  /** How much longer than the geodesic a way is; at least 1. */
  readonly detourFactor: number
  /** No longer way is looked at, as if none led there; metres. */
  readonly within?: number
  /** Whole numbers in place of tenths of residents, of each cell: 0 leaves it out. */
  readonly weights?: Float64Array
  readonly rules?: PlacementRules
  /** How many people sites have room for, in tenths; for everybody unless said. */
  readonly room?: RoomOfSites
}

/** For how many tenths of residents there is room; nobody is sent farther than so many metres. */
export interface RoomOfSites {
  readonly ofSites: Float64Array
  readonly ofCandidates: Float64Array
  readonly furthestMetres: number
}

/**
 * An instance of published cells, with ways estimated as everywhere else: tenths of residents, decimetres.
 * @throws RangeError when ways would be shorter than the geodesic, or something could not be computed exactly
 */
export function instanceOfCells(
  placed: PlacedCells,
  checkpoint: Checkpoint = neverGivenUp,
): PlacementInstance {
  const { cells, sites, candidates, detourFactor, rules = noRules, room } = placed
  const people = tenthsOfResidents(cells, placed.ages)
  const weights = placed.weights ?? people
  const furthest = room?.furthestMetres ?? furthestMetres
  const within = Math.min(placed.within ?? furthest, furthest)
  const fixed = nearestSites(cells.points, sites, detourFactor, checkpoint).metres
  const waysFrom = (places: Points, below: Float64Array) =>
    waysBelow(cells.points, places, {
      // Whoever is asked after by nobody has no ways.
      longest: below.map((way, cell) => ((weights[cell] ?? 0) > 0 ? Math.min(way, within) : -1)),
      fixed: below,
      detourFactor,
      checkpoint,
    })
  const anyWay = new Float64Array(fixed.length).fill(Infinity)
  const minimum = rules.minimumMetres
  return checked({
    weights,
    fixed,
    candidates: candidates.x.length,
    ways: waysFrom(candidates, room ? anyWay : fixed),
    partsOfAMetre: 10,
    furthestMetres: furthest,
    rules,
    tooNear:
      minimum === null
        ? null
        : conflictsWhere(candidates.x.length, (one, other) => {
            const chord = chordSquared(candidates, one, candidates, other)
            return (
              chord < minimum ** 2 && metresBetween(candidates, one, candidates, other) < minimum
            )
          }),
    tooNearToFixed: minimum === null ? [] : nearTo(sites, candidates, minimum, checkpoint),
    capacities: room
      ? {
          people,
          room: room.ofCandidates,
          fixedRoom: room.ofSites,
          fixedWays: waysFrom(sites, anyWay),
        }
      : null,
  })
}

/** Residents of some ages in each cell, in whole tenths. */
export function tenthsOfResidents({ cells }: ReachCells, ages: ReachAges): Float64Array {
  const bands = bandsOf(ages).map((age) => cells.residents[age])
  return Float64Array.from({ length: cells.length }, (_, cell) =>
    bands.reduce((sum, residents) => sum + Math.round((residents[cell] ?? 0) * 10), 0),
  )
}

interface WaysLookedFor {
  /** Of each cell; none where negative. */
  readonly longest: Float64Array
  /** Of each cell: only a shorter way is one. */
  readonly fixed: Float64Array
  readonly detourFactor: number
  readonly checkpoint: Checkpoint
}

function waysBelow(
  cells: Points,
  candidates: Points,
  { longest, fixed, detourFactor, checkpoint }: WaysLookedFor,
) {
  // No arc is shorter than its chord; what rounding does to it is less than this.
  const farthest = longest.map((way) =>
    way < 0 ? -1 : straightLine(way, detourFactor) ** 2 * (1 + 1e-12),
  )
  const ways = new GrowingWays()
  for (let candidate = 0; candidate < candidates.x.length; candidate += 1) {
    checkpoint()
    for (let cell = 0; cell < farthest.length; cell += 1) {
      if (chordSquared(cells, cell, candidates, candidate) > (farthest[cell] ?? -1)) continue
      const metres = metresBetween(cells, cell, candidates, candidate) * detourFactor
      if (metres <= (longest[cell] ?? -1) && metres < (fixed[cell] ?? Infinity)) {
        ways.add(cell, metres)
      }
    }
    ways.endOfCandidate()
  }
  return ways.all()
}

function nearTo(sites: Points, candidates: Points, metres: number, checkpoint: Checkpoint) {
  const nearest = nearestSites(candidates, sites, 1, checkpoint).metres
  return [...nearest.keys()].filter((candidate) => (nearest[candidate] ?? Infinity) < metres)
}
