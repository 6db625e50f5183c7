import type { TableCell, TableRelation } from '@atlas/geo/disclosure/linked-table'
import type { Area } from '../areas/area.ts'
import type { AreaIndex } from '../areas/area-index.ts'
import { ages } from '../figures/figure.ts'
import type { CountedResidents } from './queries.ts'

/** Counts as a table in which some are sums of others: what an onlooker could compute from what. */
export interface ResidentsTable {
  cells: TableCell[]
  relations: TableRelation[]
  /** Of each cell the count it holds; undefined for a rest that nobody ever states. */
  counts: (CountedResidents | undefined)[]
}

/** Age bands that together make up another one. */
const ageSums: Record<string, readonly string[][]> = {
  ALL: [['AGE_0_TO_17', 'AGE_18_TO_59', 'AGE_60_PLUS']],
  AGE_60_PLUS: [
    ['AGE_60_TO_79', 'AGE_80_PLUS'],
    ['AGE_60_TO_64', 'AGE_65_PLUS'],
  ],
  AGE_60_TO_79: [['AGE_60_TO_64', 'AGE_65_TO_69', 'AGE_70_TO_74', 'AGE_75_TO_79']],
  AGE_65_PLUS: [['AGE_65_TO_69', 'AGE_70_TO_74', 'AGE_75_TO_79', 'AGE_80_PLUS']],
  AGE_80_PLUS: [['AGE_80_TO_84', 'AGE_85_PLUS']],
}

/** Sums of estimates are off by rounding; what differs by more is no sum of these. */
const rounding = 1e-6

/** The table of one day: across areas, ages and traits. */
export function residentsTable(
  counts: readonly CountedResidents[],
  areas: AreaIndex,
): ResidentsTable {
  const table: ResidentsTable = { cells: [], relations: [], counts: [] }
  const places = new Map<string, number>()
  const place = (areaId: number, ageBand: string, trait: string) =>
    places.get(`${areaId} ${ageBand} ${trait}`)
  for (const count of counts) {
    places.set(`${count.areaId} ${count.ageBand} ${count.trait}`, table.cells.length)
    const publishable = ages.some((age) => age === count.ageBand)
    addCell(table, { value: count.count, publishable, protected: true }, count)
  }
  for (const [total, { areaId, ageBand, trait }] of counts.entries()) {
    for (const parts of geographicSums(areas, areas.byId(areaId))) {
      relate(
        table,
        total,
        parts.map(({ id }) => place(id, ageBand, trait)),
      )
    }
    for (const bands of ageSums[ageBand] ?? []) {
      relate(
        table,
        total,
        bands.map((band) => place(areaId, band, trait)),
      )
    }
    const whole = trait === 'ALL' ? undefined : place(areaId, ageBand, 'ALL')
    if (whole !== undefined) relate(table, whole, [total, addRest(table)])
  }
  return table
}

/** Those without the trait: nobody states their number, but anyone can compute it. */
const addRest = (table: ResidentsTable) =>
  addCell(table, { value: null, publishable: false, protected: true }, undefined)

function addCell(table: ResidentsTable, cell: TableCell, count: CountedResidents | undefined) {
  table.counts.push(count)
  return table.cells.push(cell) - 1
}

/** The sets of areas that make up an area. */
function geographicSums(areas: AreaIndex, area: Area): Area[][] {
  if (area.level === 'CITY') return [areas.atLevel('PLANNING_AREA'), areas.atLevel('SOCIAL_SPACE')]
  // The residents of the all but uninhabited are counted with a neighbour.
  const inhabited = areas.districtsOf(area).filter(({ reportedWithId }) => reportedWithId === null)
  return [inhabited, wholeSocialSpaces(areas, area)].filter(({ length }) => length > 0)
}

/**
 * The social spaces of a planning area, where they lie in no other one: on days whose ages are not known by district
 * they are its parts. Of the planning areas that share a space, the city's two sums already tell all there is.
 */
function wholeSocialSpaces(areas: AreaIndex, area: Area): Area[] {
  if (area.level !== 'PLANNING_AREA') return []
  const spaces = areas.sharing(area, 'SOCIAL_SPACE')
  const lieInside = spaces.every((space) => areas.sharing(space, 'PLANNING_AREA').length === 1)
  return lieInside ? spaces : []
}

/** Only what is wholly known and adds up is a relation an onlooker can use. */
function relate(table: ResidentsTable, total: number, parts: readonly (number | undefined)[]) {
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length) return
  const values = known.map((part) => table.cells[part]?.value ?? null)
  const whole = table.cells[total]?.value ?? 0
  const isRest = values.includes(null)
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0)
  if (isRest || Math.abs(sum - whole) <= rounding * Math.max(1, whole)) {
    table.relations.push({ total, parts: known })
  }
}
