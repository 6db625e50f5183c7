import { missedBy, type Range } from '../../figures/range.ts'
import { byAge } from '../../terms/classifications.ts'
import { type Checkpoint, neverGivenUp } from '../../work/checkpoint.ts'
import type { EstimateError } from '../../world/snapshot.ts'
import { meanWay } from '../access/access-distances.ts'
import { neighbouringPlaces } from './connected-places.ts'
import { squareSideOf } from '../distance/grid-square.ts'
import { detourEnds, drawnRange, type DrawnSites, drawsOfSites } from '../drawn-reach.ts'
import type { Nearest } from '../distance/nearest-sites.ts'
import type { ReachCells } from '../cells/reach-cells.ts'
import {
  type AskedGaps,
  type ReachGap,
  socialSpacesOf,
  unreached,
  unreachedOf,
} from './reach-gaps.ts'

type ErrorOfCells = Pick<EstimateError, 'level' | 'ageBand' | 'day' | 'largest'>

interface Given {
  readonly drawn: DrawnSites
  readonly errors: readonly ErrorOfCells[]
}

/**
 * Within which the people of each gap lie: those of all connected areas to which its cells belong in any draw of the
 * sites, with the shortest ways and with the longest. The longer ways are the more people are beyond reach and the more
 * cells are connected, so both ends of the factor are exact. The ends are off by as much as cells are missed at most.
 */
export function rangesOfGaps(
  cells: ReachCells,
  gaps: readonly Pick<ReachGap, 'cells' | 'residents'>[],
  asked: AskedGaps,
  { drawn, errors }: Given,
  checkpoint: Checkpoint = neverGivenUp,
): Range[] {
  const ends = gaps.map(({ residents }) => ({ low: residents, high: residents }))
  for (const residentsAround of inDraws(cells, asked, drawn.nearest(checkpoint))) {
    checkpoint()
    for (const [place, gap] of gaps.entries()) {
      const end = ends[place]
      const around = residentsAround(gap.cells)
      if (end) [end.low, end.high] = [Math.min(end.low, around), Math.max(end.high, around)]
    }
  }
  const largest = largestMiss(cells, asked, errors)
  const { shortest, longest } = detourEnds
  return ends.map(({ low, high }) => ({
    low: missedBy(low, largest ?? 0).low,
    high: missedBy(high, largest ?? 0).high,
    method: { key: 'rangeOfGap', draws: drawsOfSites, shortest, longest, largest },
  }))
}

/**
 * Within which the mean way lies of those who are in a gap now: in other draws cells around it would join it, or some of
 * its own leave.
 * @param nearest as stated
 */
export function rangeOfGapWays(
  cells: ReachCells,
  { cells: members }: Pick<ReachGap, 'cells'>,
  asked: Pick<AskedGaps, 'ages' | 'limits'>,
  { nearest, drawn }: { nearest: Nearest; drawn: DrawnSites },
  checkpoint: Checkpoint = neverGivenUp,
): (stated: number | null) => Range | null {
  const people = members.map((cell) => unreachedOf(cell, cells, nearest, asked))
  const all = people.reduce((sum, count) => sum + count, 0)
  const means = drawn.nearest(checkpoint).flatMap(({ metres }) => {
    const straight = members.reduce(
      (sum, cell, place) => sum + (metres[cell] ?? Infinity) * (people[place] ?? 0),
      0,
    )
    return Object.values(detourEnds).map((factor) =>
      straight === Infinity ? null : meanWay(straight * factor, all),
    )
  })
  return (stated) => drawnRange(stated, means, 'rangeOfGapWays')
}

/** By how much the people of cells are missed at most; null where that was never measured. */
function largestMiss(
  { cells: { day } }: ReachCells,
  { ages }: AskedGaps,
  errors: readonly ErrorOfCells[],
): number | null {
  const error = errors.find(
    (one) => one.level === 'CELL' && one.ageBand === ages && one.day === day,
  )
  return error?.largest ?? null
}

/** Of each draw, with the shortest ways and with the longest: how many are beyond reach around some cells. */
function* inDraws(
  cells: ReachCells,
  asked: AskedGaps,
  nearest: readonly Nearest[],
): Generator<(around: readonly number[]) => number> {
  const { lon, lat } = cells.cells
  const spaces = socialSpacesOf(cells, asked)
  const neighbours = neighbouringPlaces({ lon, lat }, asked.step, squareSideOf(cells.cells)).map(
    (around, cell) => around.filter((other) => spaces[other] === spaces[cell]),
  )
  for (const straight of nearest) {
    for (const factor of Object.values(detourEnds)) {
      const limits = byAge((age) => asked.limits[age] / factor)
      yield peopleAround(unreached(cells, straight, { ...asked, limits }), neighbours)
    }
  }
}

/** How many there are in the connected areas to which some cells belong. */
function peopleAround(
  residents: Float64Array,
  neighbours: readonly (readonly number[])[],
): (cells: readonly number[]) => number {
  const areaOf = new Int32Array(residents.length).fill(-1)
  const sums: number[] = []
  for (const [cell, count] of residents.entries()) {
    if (count === 0 || areaOf[cell] !== -1) continue
    const area = sums.length
    areaOf[cell] = area
    let sum = 0
    const members = [cell]
    for (const member of members) {
      sum += residents[member] ?? 0
      members.push(...joining(neighbours[member] ?? [], area))
    }
    sums.push(sum)
  }

  /** Those of some cells that nobody has found yet, and where there are people. */
  function joining(around: readonly number[], area: number): number[] {
    const found = around.filter((cell) => residents[cell] !== 0 && areaOf[cell] === -1)
    for (const cell of found) areaOf[cell] = area
    return found
  }

  return (cells) =>
    [...new Set(cells.map((cell) => areaOf[cell] ?? -1))].reduce(
      (all, area) => all + (sums[area] ?? 0),
      0,
    )
}
