import { byAge, type CellAge } from '../terms/classifications.ts'
import type { AreaIndex } from '../world/area-index.ts'
import type { Area, Cells, ResidentCount } from '../world/snapshot.ts'
import { countingDistrict, type Demand } from './join-districts.ts'
import { linkedEstimates } from './linked-estimates.ts'
import { type KnownGroup, protectCells, type ProtectedCells } from './protect-cells.ts'
import { protectResidents } from './protect-residents.ts'

/** Counts of residents that are suppressed, and cells as they may be known beside the others. */
export interface ProtectedPeople {
  readonly suppressed: ReadonlySet<ResidentCount>
  readonly cells: ProtectedCells | null
}

/**
 * Counts and cells are protected together: cells add up to the number of their district. Where they would let a
 * suppressed count be computed back, its districts share their cells with one more, until nothing follows; where nothing
 * helps, no cells are published.
 */
export function protectPeople(
  counts: readonly ResidentCount[],
  cells: Cells | null,
  areas: AreaIndex,
  minimum: number,
): ProtectedPeople {
  const demands = demandsOf(counts, cells, areas, minimum)
  const demandOf = (id: number) => demands.get(id) ?? { districts: 1, least: both(minimum) }
  let joined = cells && protectCells(cells, areas, demandOf)
  for (;;) {
    const { suppressed, unprotected } = protectResidents(counts, areas, minimum, joined)
    if (joined === null || unprotected === null) return { suppressed, cells: joined }
    const unprotectedGroups = groupsIn(joined, areas, areas.byId(unprotected.areaId))
    for (const { districts } of unprotectedGroups) {
      for (const { id } of districts) {
        // Twice as many, so that a large city needs few rounds.
        demands.set(id, { ...demandOf(id), districts: 2 * districts.length })
      }
    }
    joined = cells && unprotectedGroups.length > 0 ? protectCells(cells, areas, demandOf) : null
  }
}

/** The groups of an area's districts: what their cells tell is too much. */
function groupsIn({ known }: ProtectedCells, areas: AreaIndex, area: Area): readonly KnownGroup[] {
  const ids = new Set(districtsOf(areas, area).map(({ id }) => id))
  return known.filter(({ districts }) => districts.some(({ id }) => ids.has(id)))
}

const both = (least: number) => byAge(() => least)

function districtsOf(areas: AreaIndex, area: Area): readonly Area[] {
  if (area.level === 'DISTRICT') return [area]
  return area.level === 'CITY' ? areas.atLevel('DISTRICT') : areas.districtsOf(area)
}

const cellAgeOf = (ageBand: string): CellAge | null =>
  ageBand === 'AGE_60_TO_79' || ageBand === 'AGE_80_PLUS' ? ageBand : null

/** Of districts with a small number of the people that cells tell apart, on the day of the cells or a day linked to it. */
function demandsOf(
  counts: readonly ResidentCount[],
  cells: Cells | null,
  areas: AreaIndex,
  minimum: number,
): Map<number, Demand> {
  const register = counts.filter(({ basis, trait }) => basis === 'REGISTER' && trait === 'ALL')
  const linked = linkedEstimates(register, areas, minimum)
  const demands = new Map<number, Demand>()
  for (const count of register) {
    const age = cellAgeOf(count.ageBand)
    if (age === null || count.day !== cells?.day) continue
    const area = areas.byId(count.areaId)
    const least = linked.minimumOf(count)
    if (area.level !== 'DISTRICT' || count.count === 0 || count.count >= least) continue
    const { id } = countingDistrict(areas, area.id)
    const before = demands.get(id)?.least ?? both(minimum)
    demands.set(id, { districts: 2, least: { ...before, [age]: Math.max(before[age], least) } })
  }
  return demands
}
