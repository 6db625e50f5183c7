import { byAge, type CellAge, cellAges } from '../terms/classifications.ts'
import type { AreaIndex } from '../world/area-index.ts'
import type { Cells, ResidentCount } from '../world/snapshot.ts'

/**
 * Cells whose people add up to those of their district, by age, and so to every level above it: without, sums of cells
 * would be another number beside that of the register. They are of the newest day on which the same districts are known
 * as on their own: people of a later day are divided among the cells of a district as those before. Cells of a district
 * that is counted with another one are that one's. Of a district without a number, or without anybody in its cells, they
 * stay as they are.
 */
export function fitCells(cells: Cells, counts: readonly ResidentCount[], areas: AreaIndex): Cells {
  const hosts = new Map(
    areas.atLevel('DISTRICT').map(({ id, reportedWithId }) => [id, reportedWithId ?? id]),
  )
  const hostOf = Int32Array.from(cells.district, (id) => hosts.get(id) ?? id)
  const ofDistricts = counts.filter(
    ({ areaId, trait, basis }) => trait === 'ALL' && basis === 'REGISTER' && hosts.has(areaId),
  )
  const day = newestDay(cells.day, ofDistricts)
  const counted = ofDistricts.filter((count) => count.day === day)
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
    day,
    residents: byAge(fitted),
  }
}

/** The newest day on which whoever is known on a first one is known, too, of both ages of cells. */
function newestDay(first: string, counts: readonly ResidentCount[]): string {
  const known = new Map<string, Set<string>>()
  for (const { day, areaId, ageBand } of counts) {
    if (day < first || !cellAges.some((age) => age === ageBand)) continue
    const ofDay = known.get(day) ?? new Set()
    known.set(day, ofDay.add(`${areaId} ${ageBand}`))
  }
  const wanted = known.get(first)
  if (!wanted) return first
  const days = [...known].flatMap(([day, of]) =>
    [...wanted].every((one) => of.has(one)) ? [day] : [],
  )
  return days.sort().at(-1) ?? first
}
