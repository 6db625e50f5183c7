import { squareSide } from '../../reach/distance/grid-square.ts'
import type { CountedCell } from './read-cells.ts'

/**
 * Cells as squares of 250 m at most, their people spread evenly: districts are smaller than a kilometre, and ways on foot
 * begin nearer to where people live than in its middle.
 */
export const dividedCells = (cells: readonly CountedCell[]): readonly CountedCell[] =>
  cells.some(({ side }) => side > squareSide) ? cells.flatMap(dividedCell) : cells

function dividedCell(cell: CountedCell): CountedCell[] {
  const { x, y, side } = cell
  if (side <= squareSide) return [cell]
  const across = Math.ceil(side / squareSide)
  const part = side / across
  const [west, south] = [x - side / 2, y - side / 2]
  return Array.from({ length: across * across }, (_, place) => ({
    ...cell,
    x: west + ((place % across) + 0.5) * part,
    y: south + (Math.floor(place / across) + 0.5) * part,
    side: part,
    first: cell.first / across ** 2,
    from80: cell.from80 / across ** 2,
  }))
}
