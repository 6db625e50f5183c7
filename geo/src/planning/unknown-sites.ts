import type { ReachCells } from '../reach/cells/reach-cells.ts'
import type { AreaReach } from '../reach/reached-world.ts'

/** Where sites of a kind are not known, so that nobody can say who reaches none. */
export interface SitesUnknown<Key> {
  /** The areas, to be named. */
  readonly areas: readonly Key[]
  /** 1 for each cell that lies in one of them; null where there is none. */
  readonly cells: Uint8Array | null
}

/**
 * The planning areas of which reach is not answered (see `isReachKnown`), and their cells: demand and candidates of an
 * opportunity are without them, or it would prove a hole in the data.
 */
export function whereSitesAreUnknown<Key>(
  cells: ReachCells,
  planningAreas: ReadonlyMap<Key, Pick<AreaReach, 'districtIds' | 'isAnswered'>>,
): SitesUnknown<Key> {
  const unknown = [...planningAreas].filter(([, { isAnswered }]) => !isAnswered)
  if (unknown.length === 0) return { areas: [], cells: null }
  const districts = new Set(unknown.flatMap(([, { districtIds }]) => districtIds))
  return {
    areas: unknown.map(([key]) => key),
    cells: Uint8Array.from(cells.cells.district, (district) => Number(districts.has(district))),
  }
}
