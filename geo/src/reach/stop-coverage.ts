import type { FigureSource } from '../figures/figure.ts'
import type { Range } from '../figures/range.ts'
import { statesOfStops, stopsNotes } from '../stops/states-of-stops.ts'
import { sentences } from '../words/sentences.ts'
import type { Message } from '../words/vocabulary.ts'
import { fromCells } from '../world/generalised-cells.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { residentsWithin } from './access/residents-within.ts'
import { bandsOf, type ByAge, type ReachAges } from './cells/reach-cells.ts'
import { type Coverage, coverageBy, rangesOf } from './coverage.ts'
import type { Nearest } from './distance/nearest-sites.ts'
import { straightLine } from './distance/nearest-sites.ts'
import { detourEnds } from './drawn-reach.ts'
import { limitByDistance, type ReachLimit } from './reach-question.ts'
import {
  areaCells,
  districtsNote,
  sourcesOfAssumedPeople,
  summed,
  type WalkedWorld,
} from './reached-world.ts'

type NearestMetres = Pick<Nearest, 'metres'>

/** A world and the ways in it to stops of public transport, as far as people are asked to walk. */
export interface ReachedStops extends WalkedWorld {
  readonly limit: ReachLimit
  /** Who reaches one, by district; null where ways to stops are not known. */
  readonly within: ByAge<Float64Array> | null
  /** Of every cell the way to the nearest one, Infinity where that is farther than the limit. */
  readonly nearest: NearestMetres
  /** The same with the longest ways and with the shortest; null where ways are not estimated. */
  readonly ends: Record<'fewest' | 'most', ByAge<Float64Array>> | null
}

/**
 * @param withinMetres on foot
 * @param nearest of every cell within that; null where ways to stops are not known
 * @param straight the same by the straight line; null where ways are not estimated
 */
export function reachedStops(
  walked: WalkedWorld,
  withinMetres: number,
  nearest: NearestMetres | null,
  straight: NearestMetres | null,
): ReachedStops {
  const { cells } = walked
  const limit = limitByDistance(withinMetres)
  const upTo = straight && residentsWithin(cells, straight)
  const end = (factor: number) => limitByDistance(straightLine(withinMetres, factor)).metres
  return {
    ...walked,
    walking: fromCells(toStops(walked.walking), cells.cells),
    limit,
    within: nearest && residentsWithin(cells, nearest)(limit.metres),
    nearest: nearest ?? { metres: new Float64Array(cells.length).fill(Infinity) },
    ends: upTo && { fewest: upTo(end(detourEnds.longest)), most: upTo(end(detourEnds.shortest)) },
  }
}

/** How ways were measured, said of those to stops. */
export const toStops = (walking: Message): Message =>
  walking.key === 'walkingEstimated' || walking.key === 'walkingOnStreets'
    ? { ...walking, to: 'STOP' }
    : walking

/**
 * Who of an area's residents reaches a stop, as coverageOf says it of sites. Nobody lacks in it: the list of stops is
 * whole, for the day of its source.
 */
export function stopCoverageOf(reached: ReachedStops, area: Area, ages: ReachAges): Coverage {
  const { world, cells, shared, walking, limit, nearest, within, ends } = reached
  const placed = areaCells(reached, area, ages)
  const { districtIds, parts } = placed
  const isAnswered = within !== null
  const known = {
    ...placed,
    isAnswered,
    missingReason: 'WAYS_TO_STOPS_UNKNOWN' as const,
    note: (...more: readonly (Message | null)[]) =>
      isAnswered
        ? sentences([
            ...more,
            ...stopsNotes(world),
            walking,
            ends === null ? { key: 'noRangeOfMeasuredWays', to: 'STOP' } : null,
            districtsNote(area, shared),
          ])
        : unknownStops(world),
  }
  const reachedIn = (people: ByAge<Float64Array>) =>
    summed(cells.sumOver(districtIds, bandsOf(ages), people, parts) ?? 0)
  return coverageBy(reached, area, {
    known,
    ages,
    limit,
    within: within ?? cells.residents,
    sources: sourcesOfStops(world),
    notes: [limit.message],
    unmoved: { key: 'unmovedByWays', ...detourEnds },
    ways: {
      caption: { key: 'cellsByWay', to: 'STOP' },
      metresOf: (cell) => nearest.metres[cell] ?? Infinity,
      lookedUpTo: Math.max(...Object.values(limit.metres)),
    },
    ranges:
      ends &&
      ((stated) => {
        const { value } = stated.covered
        if (value === null) return { covered: null, share: null }
        return rangesOf(rangeBetween(value, reachedIn(ends.fewest), reachedIn(ends.most)), stated)
      }),
  })
}

/** From the fewest to the most, and what is stated; null where they are the same, which would read as certainty. */
function rangeBetween(stated: number, fewest: number, most: number): Range | null {
  const [low, high] = [Math.min(stated, fewest), Math.max(stated, most)]
  if (low === high) return null
  return { low, high, method: { key: 'rangeOfWaysToStops', ...detourEnds } }
}

const sourcesOfStops = (world: Published) => (): FigureSource[] => [
  ...statesOfStops(world).map((state): FigureSource => ({
    ...state,
    status: 'REPORTED',
    unit: null,
  })),
  ...sourcesOfAssumedPeople(world),
]

/** Why nothing is known of ways to stops. */
const unknownStops = ({ stops }: Pick<Published, 'stops'>): Message => ({
  key: stops.length === 0 ? 'noStops' : 'noWaysToStops',
})
