import { byAge, type CellAge } from '../../terms/classifications.ts'
import { CellsByDistance } from '../distance/cells-by-distance.ts'
import type { Nearest } from '../distance/nearest-sites.ts'
import type { ByAge, ReachCells } from '../cells/reach-cells.ts'

/**
 * How many people of each age have a site within their own limit, by district: a list for each age, in the order of
 * `cells.districtIds`. Whoever walks exactly the limit is within it; who has no way is within none. Cells are sorted
 * once; each limit, in metres on foot, is then only looked up.
 */
export function residentsWithin(
  cells: ReachCells,
  nearest: Pick<Nearest, 'metres'>,
): (limits: ByAge<number>) => ByAge<Float64Array> {
  const lookUps = byAge((age) => withinOf(age, cells, nearest))
  return (limits) => byAge((age) => lookUps[age](limits[age]))
}

function withinOf(
  age: CellAge,
  cells: ReachCells,
  nearest: Pick<Nearest, 'metres'>,
): (metres: number) => Float64Array {
  const residents = cells.cells.residents[age]
  const of = (cell: number) => residents[cell] ?? 0
  const districts = cells.districtIds.map((id, place) => {
    const inhabited = cells.cellsIn([id]).filter((cell) => of(cell) > 0)
    const byDistance = new CellsByDistance(nearest, inhabited)
    return { byDistance, sums: byDistance.runningSum(of), all: cells.residents[age][place] ?? 0 }
  })
  return (metres) =>
    Float64Array.from(districts, ({ byDistance, sums, all }) => {
      const place = byDistance.upTo(metres)
      // Decimals added up in another order differ by a rounding: everybody is all that live there, and nobody is more.
      return place === byDistance.cells.length ? all : Math.min(all, sums[place] ?? 0)
    })
}
