import type { Catalogue } from '$api/catalogue'

import type { ReachCells } from './reach-cells'

/** The name of the district a cell lies in. */
export function districtOfCell(
  cells: ReachCells,
  cell: number,
  { areas }: Pick<Catalogue, 'areas'>,
): { id: string; name: string } {
  const id = cells.districts[cells.people.cells.district[cell] ?? -1] ?? ''
  return { id, name: areas.get(id)?.name ?? id }
}
