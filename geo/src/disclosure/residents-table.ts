import { type Ages, statedAges, type Trait } from '../terms/classifications.ts'
import type { AreaIndex } from '../world/area-index.ts'
import type { Area, ResidentCount } from '../world/snapshot.ts'
import type { TableCell, TableRelation } from './linked-table.ts'

/** Counts as a table in which some are sums of others: what an onlooker could compute from what. */
export interface ResidentsTable {
  cells: TableCell[]
  relations: TableRelation[]
  /** Of each cell the count it holds; undefined for a rest that nobody ever states. */
  counts: (ResidentCount | undefined)[]
  /** Of a cell that holds none the count that it is a part or a rest of, where it must not be known. */
  about: Map<number, ResidentCount>
  /** Where the count of a group is; undefined where nobody knows it. */
  place: (areaId: number, ageBand: string, trait: Trait) => number | undefined
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

export const isStated = (ageBand: string): ageBand is Ages =>
  statedAges.some((age) => age === ageBand)

/** What is known or demanded of a count besides that it is one. */
export type Special = Partial<Pick<TableCell, 'publishable' | 'minimum' | 'known'>>

/**
 * The table of one day: across areas, ages and traits.
 * @param rounding by how much a sum may differ from its parts and still be theirs
 */
export function residentsTable(
  counts: readonly ResidentCount[],
  areas: AreaIndex,
  rounding: number,
  special: (count: ResidentCount) => Special = () => ({}),
): ResidentsTable {
  const places = new Map(counts.map((count, place) => [nameOf(count), place]))
  const table: ResidentsTable = {
    cells: counts.map((count) => ({
      value: count.count,
      publishable: isStated(count.ageBand),
      protected: true,
      ...special(count),
    })),
    relations: [],
    counts: [...counts],
    about: new Map(),
    place: (areaId, ageBand, trait) => places.get(nameOf({ areaId, ageBand, trait })),
  }
  for (const [total, count] of counts.entries()) {
    const { areaId, ageBand, trait } = count
    const sums = [
      ...geographicSums(areas, areas.byId(areaId)).map((parts) =>
        parts.map(({ id }) => table.place(id, ageBand, trait)),
      ),
      ...(ageSums[ageBand] ?? []).map((bands) =>
        bands.map((band) => table.place(areaId, band, trait)),
      ),
    ]
    const canShare = areas.byId(areaId).level === 'SOCIAL_SPACE'
    for (const parts of sums) relate(table, { total, parts, rounding, canShare })
    const whole = trait === 'ALL' ? undefined : table.place(areaId, ageBand, 'ALL')
    // Those without the trait: nobody states their number, but anyone can compute it.
    if (whole !== undefined) {
      table.relations.push({ total: whole, parts: [total, addCell(table, { ...unstated }, count)] })
    }
  }
  return table
}

const nameOf = ({ areaId, ageBand, trait }: Pick<ResidentCount, 'areaId' | 'ageBand' | 'trait'>) =>
  `${areaId} ${ageBand} ${trait}`

/** @returns the place of a cell that holds no count */
export function addCell(table: ResidentsTable, cell: TableCell, about?: ResidentCount): number {
  table.counts.push(undefined)
  const place = table.cells.push(cell) - 1
  if (about) table.about.set(place, about)
  return place
}

/** The sets of areas that make up an area. */
function geographicSums(areas: AreaIndex, area: Area): (readonly Area[])[] {
  if (area.level === 'CITY') return [areas.atLevel('PLANNING_AREA'), areas.atLevel('SOCIAL_SPACE')]
  // The residents of the all but uninhabited are counted with a neighbour.
  const inhabited = areas.districtsOf(area).filter(({ reportedWithId }) => reportedWithId === null)
  return [inhabited, wholeSocialSpaces(areas, area)].filter(({ length }) => length > 0)
}

/**
 * The social spaces of a planning area, where they lie in no other one: on days whose ages are not known by district
 * they are its parts. Of the planning areas that share a space, the city's two sums already tell all there is.
 */
function wholeSocialSpaces(areas: AreaIndex, area: Area): readonly Area[] {
  if (area.level !== 'PLANNING_AREA') return []
  const spaces = areas.sharing(area, 'SOCIAL_SPACE')
  const lieInside = spaces.every((space) => areas.sharing(space, 'PLANNING_AREA').length === 1)
  return lieInside ? spaces : []
}

/** What an estimate is off by computing, never by so much of a person. */
const negligible = 1e-6

interface PossibleSum {
  total: number
  /** Places of the parts; undefined where one is not known. */
  parts: readonly (number | undefined)[]
  rounding: number
  /** Whether a part may lie in two areas, and the few who live in the other be missing here. */
  canShare: boolean
}

/**
 * Only what is wholly known and adds up is a relation an onlooker can use. What adds up but for a little does so, too:
 * where estimates are rounded one by one everybody knows that it is little; of counts, it is how many live in a part that
 * two areas share.
 */
function relate(table: ResidentsTable, { total, parts, rounding, canShare }: PossibleSum): void {
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length) return
  const whole = table.cells[total]?.value ?? 0
  const off = whole - known.reduce((sum, part) => sum + (table.cells[part]?.value ?? 0), 0)
  if (Math.abs(off) <= negligible * Math.max(1, whole)) {
    table.relations.push({ total, parts: known })
    return
  }
  if (Math.abs(off) >= rounding) return
  const isCounted = [total, ...known].every((place) => table.counts[place]?.status === 'OBSERVED')
  const little =
    isCounted && canShare
      ? addCell(table, { ...unstated, value: Math.abs(off) }, table.counts[total])
      : addCell(table, commonKnowledge(Math.abs(off)))
  if (off > 0) table.relations.push({ total, parts: [...known, little] })
  else {
    const both = addCell(table, { ...unstated, protected: false })
    table.relations.push({ total: both, parts: known }, { total: both, parts: [total, little] })
  }
}

/** What nobody states, but may be known. */
const unstated: TableCell = { value: null, publishable: false, protected: true }

/** A number that is nobody's count, but that everybody knows. */
export const commonKnowledge = (value: number): TableCell => ({
  value,
  publishable: false,
  protected: false,
  known: true,
})
