import { geodesicMetres } from '../reach/distance/geodesic.ts'
import { byAge, type CellAge, cellAges } from '../terms/classifications.ts'
import type { AreaIndex } from '../world/area-index.ts'
import type { Area, Cells } from '../world/snapshot.ts'

/** Numbers by the ages that cells tell apart. */
export type ByAge = Readonly<Record<CellAge, number>>

/** Districts whose cells are published together, each with those that are counted with it. */
export interface DistrictGroup {
  /** The first is the one that the others joined. */
  readonly districts: readonly Area[]
  /** Of the cells of each of them. */
  readonly residents: readonly ByAge[]
}

/** What a district's cells must not let be known. */
export interface Demand {
  /** How many districts its group must have at least. */
  readonly districts: number
  /** The smallest numbers above 0 that may be known of its group. */
  readonly least: ByAge
}

/**
 * Which districts share their cells: each has its own unless too few people live in it, or more is demanded; then it
 * joins the next one, rather one of the same social space and planning area than others, and the nearest of these.
 * Who joins whom follows from where districts lie, never from how many people live there.
 *
 * @param demandOf of a district, by id
 * @returns null where all together have too few, or are fewer than demanded
 */
export function joinDistricts(
  cells: Cells,
  areas: AreaIndex,
  demandOf: (district: number) => Demand,
): DistrictGroup[] | null {
  const groups = districtsWithCells(cells, areas)
  for (;;) {
    const place = groups.findIndex((group) => isLacking(group, demandOf))
    const [group] = place < 0 ? [] : groups.splice(place, 1)
    if (!group) return groups
    const next = nextTo(group, groups)
    const receiving = groups[next]
    if (!receiving) return null
    groups[next] = {
      districts: [...receiving.districts, ...group.districts],
      residents: [...receiving.residents, ...group.residents],
    }
  }
}

/** The district that the residents of another one are counted with: its own, as a rule. */
export const countingDistrict = (areas: AreaIndex, id: number) =>
  areas.byId(areas.byId(id).reportedWithId ?? id)

/** Of a group, what must not be known of any of its districts. */
export const leastOf = (
  { districts }: DistrictGroup,
  demandOf: (district: number) => Demand,
  age: CellAge,
): number => Math.max(...districts.map(({ id }) => demandOf(id).least[age]))

export const residentsOf = ({ residents }: DistrictGroup, age: CellAge): number =>
  residents.reduce((sum, one) => sum + one[age], 0)

function districtsWithCells(cells: Cells, areas: AreaIndex): DistrictGroup[] {
  const sums = new Map<number, Record<CellAge, number>>()
  const counting = new Map<number, number>()
  cells.district.forEach((id, cell) => {
    const district = counting.get(id) ?? countingDistrict(areas, id).id
    counting.set(id, district)
    const sum = sums.get(district) ?? byAge(() => 0)
    sums.set(district, sum)
    for (const age of cellAges) sum[age] += cells.residents[age][cell] ?? 0
  })
  return areas.atLevel('DISTRICT').flatMap((district) => {
    const residents = sums.get(district.id)
    return residents && cellAges.some((age) => residents[age] > 0)
      ? [{ districts: [district], residents: [residents] }]
      : []
  })
}

function isLacking(group: DistrictGroup, demandOf: (district: number) => Demand): boolean {
  const fewest = Math.max(...group.districts.map(({ id }) => demandOf(id).districts))
  if (group.districts.length < fewest) return true
  return cellAges.some((age) => {
    const count = residentsOf(group, age)
    return count > 0 && count < leastOf(group, demandOf, age)
  })
}

/** The place of the group that another one joins; −1 where there is none. */
function nextTo({ districts: [first] }: DistrictGroup, others: readonly DistrictGroup[]): number {
  if (!first) return -1
  const ranks = others.map(({ districts: [other] }) => {
    const isInSpace = other?.socialSpaceId === first.socialSpaceId
    const isInArea = other?.planningAreaId === first.planningAreaId
    return {
      apart: (isInSpace ? 0 : 2) + (isInArea ? 0 : 1),
      distance: other ? geodesicMetres(first, other) : Infinity,
    }
  })
  const [best] = [...ranks].sort((a, b) => a.apart - b.apart || a.distance - b.distance)
  return best === undefined ? -1 : ranks.indexOf(best)
}
