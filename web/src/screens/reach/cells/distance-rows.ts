import { bandsOf, type ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import type { CellAge } from '@atlas/geo/terms/classifications'
import type { CellsByDistance } from '@atlas/geo/reach/distance/cells-by-distance'

import type { ReachCells } from '$reach/cells/reach-cells'
import type { ReachLimit } from '$reach/reach-choices'
import { metresOf, slowestMetres } from '$reach/walk-limit'

import { distanceEnds } from './limit-classes'

/** What falls into a class of distance. */
export interface DistanceRow {
  /** Each age at its own pace. */
  residents: number
  /** Coloured like this, at the pace of the slowest. */
  cells: number
}

/** The classes of distance of one map, the nearest first, for one limit after the other. */
export function distanceRows(
  { people }: Pick<ReachCells, 'people'>,
  byDistance: CellsByDistance,
): (limit: ReachLimit, ages: ReachAges) => DistanceRow[] {
  const sumOf = (age: CellAge) =>
    byDistance.runningSum((cell) => people.cells.residents[age][cell] ?? 0)
  const sums = { AGE_60_TO_79: sumOf('AGE_60_TO_79'), AGE_80_PLUS: sumOf('AGE_80_PLUS') }
  /** How many cells lie before the end of each class. */
  const placesOf = (limitMetres: number) => [
    ...distanceEnds(limitMetres).map((end) => byDistance.upTo(end)),
    byDistance.cells.length,
  ]
  return (limit, ages) => {
    const ofAges = bandsOf(ages).map((age) => ({
      sums: sums[age],
      places: placesOf(metresOf(limit, age)),
    }))
    const places = placesOf(slowestMetres(limit, ages))
    return places.map((end, index) => ({
      cells: end - (places[index - 1] ?? 0),
      residents: ofAges.reduce((all, of) => {
        const upTo = (at: number) => of.sums[of.places[at] ?? 0] ?? 0
        return all + upTo(index) - upTo(index - 1)
      }, 0),
    }))
  }
}
