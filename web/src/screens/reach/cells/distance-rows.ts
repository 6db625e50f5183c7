import type { ReachCells } from './reach-cells'
import type { ShownReach } from './shown-reach'
import type { ReachAges, ReachLimit } from '$reach/reach-choices'
import { bandsOf, metresOf, slowestMetres } from '$reach/walk-limit'

import { distanceClass, distanceEnds } from './limit-classes'

/** What falls into a class of distance. */
export interface DistanceRow {
  /** Each age at its own pace. */
  residents: number
  /** Coloured like this, at the pace of the slowest. */
  cells: number
}

/** The classes of distance of one map, the nearest first. */
export function distanceRows(
  { people }: Pick<ReachCells, 'people'>,
  { ways }: Pick<ShownReach, 'ways'>,
  limit: ReachLimit,
  ages: ReachAges,
): DistanceRow[] {
  const ends = distanceEnds(slowestMetres(limit, ages))
  const rows = [...ends, Infinity].map(() => ({ residents: 0, cells: 0 }))
  for (const metres of ways.metres) {
    const row = rows[distanceClass(metres, ends)]
    if (row) row.cells += 1
  }
  for (const age of bandsOf(ages)) {
    const ownEnds = distanceEnds(metresOf(limit, age))
    for (const [cell, residents] of people.cells.residents[age].entries()) {
      const row = rows[distanceClass(ways.metres[cell] ?? Infinity, ownEnds)]
      if (row) row.residents += residents
    }
  }
  return rows
}
