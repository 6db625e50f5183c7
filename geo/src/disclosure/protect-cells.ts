import type { AreaIndex } from '../world/area-index.ts'
import { type Area, type CellAge, cellAges, type Cells } from '../world/snapshot.ts'
import { joinSmallCells } from './join-small-cells.ts'
import type { PublishedCells } from './published-cells.ts'

/**
 * Where older people live, as far as it may be known: cells of a district with too few people join others of it; a
 * district that has too few as a whole shares its cells with the next one.
 * @param minimum residents
 * @returns null where the whole city has too few
 */
export function protectCells(
  cells: Cells,
  areas: AreaIndex,
  minimum: number,
): PublishedCells | null {
  const groups = districtGroups(cells, areas, minimum)
  if (groups === null) return null
  return joinSmallCells(
    cells,
    cells.district.map((id) => groups.get(id) ?? id),
    minimum,
  )
}

/** Districts whose cells may be joined. */
interface Group {
  readonly districts: readonly Area[]
  readonly residents: Record<CellAge, number>
}

/**
 * Of each district its group: itself, unless it has too few people; then with the next one, by where they are alone.
 * @returns null where all together have too few
 */
function districtGroups(
  cells: Cells,
  areas: AreaIndex,
  minimum: number,
): ReadonlyMap<number, number> | null {
  const hostOf = (id: number) => areas.byId(id).reportedWithId ?? id
  const groups = new Map<number, Group>()
  cells.district.forEach((id, cell) => {
    const host = areas.byId(hostOf(id))
    const group = groups.get(host.id) ?? {
      districts: [host],
      residents: { AGE_60_TO_79: 0, AGE_80_PLUS: 0 },
    }
    groups.set(host.id, group)
    for (const age of cellAges) group.residents[age] += cells.residents[age][cell] ?? 0
  })
  const isSmall = ({ residents }: Group) =>
    cellAges.some((age) => residents[age] > 0 && residents[age] < minimum)
  for (;;) {
    const small = [...groups].find(([, group]) => isSmall(group))
    if (!small) break
    const [id, group] = small
    const next = nextTo(
      group,
      [...groups].filter(([other]) => other !== id),
    )
    if (next === undefined) return null
    groups.delete(id)
    const receiving = groups.get(next)
    if (receiving) groups.set(next, together(receiving, group))
  }
  return new Map(
    [...groups].flatMap(([id, { districts }]) =>
      areas
        .atLevel('DISTRICT')
        .filter((area) => districts.some((district) => district.id === hostOf(area.id)))
        .map((area) => [area.id, id] as const),
    ),
  )
}

const together = (one: Group, other: Group): Group => ({
  districts: [...one.districts, ...other.districts],
  residents: {
    AGE_60_TO_79: one.residents.AGE_60_TO_79 + other.residents.AGE_60_TO_79,
    AGE_80_PLUS: one.residents.AGE_80_PLUS + other.residents.AGE_80_PLUS,
  },
})

/** Rather of the same social space and planning area than of others, then the nearest. */
function nextTo(group: Group, others: readonly (readonly [number, Group])[]): number | undefined {
  const [first] = group.districts
  if (!first) return undefined
  const distance = ({ districts: [other] }: Group) => {
    if (!other) return Infinity
    const narrowing = Math.cos((first.lat * Math.PI) / 180)
    return Math.hypot((other.lon - first.lon) * narrowing, other.lat - first.lat)
  }
  const apart = ({ districts: [other] }: Group) =>
    (other?.socialSpaceId === first.socialSpaceId ? 0 : 2) +
    (other?.planningAreaId === first.planningAreaId ? 0 : 1)
  return [...others].sort(
    ([idA, a], [idB, b]) => apart(a) - apart(b) || distance(a) - distance(b) || idA - idB,
  )[0]?.[0]
}
