import { byAge, type CellAge } from '../terms/classifications.ts'
import type { AreaIndex } from '../world/area-index.ts'
import type { Cells, ResidentCount } from '../world/snapshot.ts'

/**
 * Cells whose people add up to those of their district, by age, on the day of the cells, and so to every level above
 * it: without, sums of cells would be another number beside that of the register. Cells of a district that is counted
 * with another one are that one's. Of a district without a number, or without anybody in its cells, they stay as they
 * are.
 */
export function fitCells(cells: Cells, counts: readonly ResidentCount[], areas: AreaIndex): Cells {
  const hosts = new Map(
    areas.atLevel('DISTRICT').map(({ id, reportedWithId }) => [id, reportedWithId ?? id]),
  )
  const hostOf = Int32Array.from(cells.district, (id) => hosts.get(id) ?? id)
  const counted = counts.filter(
    ({ day, trait, basis }) => day === cells.day && trait === 'ALL' && basis === 'REGISTER',
  )
  const fitted = (age: CellAge): Float64Array => {
    const known = new Map(
      counted.filter(({ ageBand }) => ageBand === age).map(({ areaId, count }) => [areaId, count]),
    )
    const sums = new Map<number, number>()
    cells.residents[age].forEach((count, cell) => {
      const host = hostOf[cell] ?? 0
      sums.set(host, (sums.get(host) ?? 0) + count)
    })
    return cells.residents[age].map((count, cell) => {
      const host = hostOf[cell] ?? 0
      const [all, sum = 0] = [known.get(host), sums.get(host)]
      return all === undefined || sum === 0 ? count : (count * all) / sum
    })
  }
  return {
    ...cells,
    residents: byAge(fitted),
  }
}
