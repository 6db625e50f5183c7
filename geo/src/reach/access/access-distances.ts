import { bisectLeft } from 'd3-array'
import { CellsByDistance } from '../distance/cells-by-distance.ts'
import type { Nearest } from '../distance/nearest-sites.ts'
import { decimetres, thousandthsOf } from '../cells/people-of-cells.ts'
import { bandsOf, type ReachAges, type ReachCells } from '../cells/reach-cells.ts'
import type { AreaReach } from '../reached-world.ts'
import { UnevenSums } from './uneven-ways.ts'

/** How far the people of some cells walk to the site nearest to them. */
export interface AccessDistances {
  /** How many cells there are. */
  readonly cells: number
  /** Everybody, with or without a way. */
  readonly residents: number
  /** Those who have a way, and all their ways together in metres: their mean is the quotient. */
  readonly walked: { readonly metres: number; readonly residents: number }
  /**
   * The shortest distance that at least a share of everybody does not exceed: with 0.5 the weighted median. One of
   * the ways; null where that is no way at all, or where nobody lives.
   * @throws RangeError when the share is not above 0 and at most 1
   */
  readonly quantile: (share: number) => number | null
  /** The cells where that distance is found, nearest first: the one that reaches the share, between two others. */
  readonly around: (share: number) => readonly CellInOrder[]
  /** How many walk farther than a distance in metres; whoever walks exactly so far does not. Having no way is farther. */
  readonly beyond: (metres: number) => number
  /**
   * How unevenly they walk: added up when asked for.
   * @param factor by which all ways are longer
   * @param follow is told of each cell, nearest first, once it is added
   */
  readonly uneven: (
    factor?: number,
    follow?: (cell: number, sums: UnevenSums) => void,
  ) => UnevenSums
}

/** A cell among those that are ordered by their ways. */
export interface CellInOrder {
  /** The nearest is the first. */
  readonly place: number
  /** Metres on foot. */
  readonly metres: number
  readonly residents: number
  /** Those of it and of all nearer ones. */
  readonly upTo: number
}

/** Metres that people walk in the mean; null where nobody has a way. */
export const meanWay = (metres: number, walkers: number): number | null =>
  walkers === 0 ? null : metres / walkers

/** @param area whose cells are meant */
export function accessDistances(
  cells: ReachCells,
  nearest: Nearest,
  { districtIds, parts }: Pick<AreaReach, 'districtIds' | 'parts'>,
  ages: ReachAges,
): AccessDistances {
  const bands = bandsOf(ages)
  const byDistance = new CellsByDistance(nearest, cells.cellsIn(districtIds))
  const ways = byDistance.metres
  /** How many walk at most as far as the cell at this place, and the one before it. */
  const reached = byDistance.runningSum((cell) => cells.residentsOf(cell, bands, parts))
  const walking = byDistance.upTo(Number.MAX_VALUE)
  let metres = 0
  for (let place = 0; place < walking; place += 1) {
    metres += (ways[place] ?? 0) * cells.residentsOf(byDistance.cells[place] ?? 0, bands, parts)
  }
  const residents = reached[ways.length] ?? 0
  /** Of each place; few ask. */
  let thousandths: Float64Array | null = null
  /** Of the cell that reaches a share of everybody. */
  const placeOf = (share: number) =>
    // Sums of decimals err by less than this; without it a median of 0.1 + 0.2 and 0.3 would slip to the next.
    bisectLeft(reached, residents * share * (1 - 1e-12)) - 1
  const inOrder = (place: number): CellInOrder => ({
    place: place + 1,
    metres: ways[place] ?? Infinity,
    residents: (reached[place + 1] ?? 0) - (reached[place] ?? 0),
    upTo: reached[place + 1] ?? 0,
  })
  return {
    cells: ways.length,
    residents,
    walked: { metres, residents: reached[walking] ?? 0 },
    quantile: (share) => {
      if (!(share > 0 && share <= 1)) {
        throw new RangeError(`A share must be above 0, at most 1: ${share}`)
      }
      if (residents === 0) return null
      const way = ways[placeOf(share)] ?? Infinity
      return way === Infinity ? null : way
    },
    around: (share) => {
      const place = placeOf(share)
      return [place - 1, place, place + 1]
        .filter((one) => one >= 0 && one < walking)
        .map((one) => inOrder(one))
    },
    beyond: (distance) => {
      if (!(distance >= 0 && distance < Infinity)) {
        throw new RangeError(`A distance must be finite and not negative: ${distance}`)
      }
      return residents - (reached[byDistance.upTo(distance)] ?? 0)
    },
    uneven: (factor = 1, follow) => {
      thousandths ??= Float64Array.from(byDistance.cells, (cell) =>
        thousandthsOf(cells, cell, bands, parts),
      )
      const sums = new UnevenSums(thousandths.reduce((all, some) => all + some, 0))
      for (let place = 0; place < ways.length; place += 1) {
        sums.add(thousandths[place] ?? 0, decimetres((ways[place] ?? Infinity) * factor))
        follow?.(byDistance.cells[place] ?? 0, sums)
      }
      return sums
    },
  }
}
