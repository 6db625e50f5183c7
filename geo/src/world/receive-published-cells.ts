import { cellAges } from '../terms/classifications.ts'
import { PublishedCells } from './published-cells.ts'
import type { Cells } from './snapshot.ts'

/**
 * Cells that the API sent, where they are used: they were protected before they left the server.
 * @param countedWith of districts whose people stand in the cells of another one, that other
 * @throws RangeError when the lists are not equally long, a position is none on Earth or a number of residents is
 *   negative or not finite
 */
export function receivePublishedCells(
  cells: Cells,
  countedWith: ReadonlyMap<number, number> = new Map(),
): PublishedCells {
  const { lon, lat, residents } = cells
  if (!(lon.every((x) => Math.abs(x) <= 180) && lat.every((y) => Math.abs(y) <= 90))) {
    throw new RangeError('A cell lies at degrees of longitude and latitude')
  }
  for (const age of cellAges) {
    if (!residents[age].every((count) => count >= 0 && count < Infinity)) {
      throw new RangeError('Residents of a cell must be finite and not negative')
    }
  }
  return new PublishedCells(cells, countedWith)
}
