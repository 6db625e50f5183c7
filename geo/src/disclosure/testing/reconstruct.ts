import { type CellAge, cellAges } from '../../terms/classifications.ts'
import type { AreaIndex } from '../../world/area-index.ts'
import type { Area, Cells, ResidentCount } from '../../world/snapshot.ts'
import { Onlooker, type Unknown } from './onlooker.ts'

/** What is published of a city, and what everybody can know besides. */
export interface Known {
  readonly areas: AreaIndex
  /** Everything there is, stated or not. */
  readonly counts: readonly ResidentCount[]
  readonly isShown: (count: ResidentCount) => boolean
  /** Sets of counts that add up to one; and what grew from day to day as something that is known. */
  readonly sums: readonly Sum[]
  readonly cells: Cells
  /** Of each cell the one that it is published in; null where no cells are published. */
  readonly into: Int32Array | null
  /** By how much the cells of a district, rounded one by one, may be off its number: nobody is found by that. */
  readonly rounding: number
}

/** By names of counts. */
export interface Sum {
  readonly total: string
  readonly parts: readonly (string | readonly [string, number])[]
}

export const countName = ({
  areaId,
  day,
  ageBand,
  trait,
}: Pick<ResidentCount, 'areaId' | 'day' | 'ageBand' | 'trait'>) =>
  `${areaId} ${day} ${ageBand} ${trait}`

/** So much of a person is a rounding of estimates. */
const negligible = 0.02

const agesTogether: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ['ALL', ['AGE_0_TO_17', 'AGE_18_TO_59', 'AGE_60_PLUS']],
  ['AGE_60_PLUS', ['AGE_60_TO_79', 'AGE_80_PLUS']],
  ['AGE_60_PLUS', ['AGE_60_TO_64', 'AGE_65_PLUS']],
  ['AGE_60_TO_79', ['AGE_60_TO_64', 'AGE_65_TO_69', 'AGE_70_TO_74', 'AGE_75_TO_79']],
  ['AGE_80_PLUS', ['AGE_80_TO_84', 'AGE_85_PLUS']],
]

/** What everybody knows to add up, of all levels, ages and days, where it does. */
export function sumsOf(counts: readonly ResidentCount[], areas: AreaIndex): Sum[] {
  const known = new Map(counts.map((count) => [countName(count), count.count]))
  const holds = (total: string, parts: readonly string[]) => {
    const all = parts.reduce((sum, part) => sum + (known.get(part) ?? NaN), 0)
    return Math.abs(all - (known.get(total) ?? NaN)) < 1e-6
  }
  const withName = (count: ResidentCount, change: Partial<ResidentCount>) =>
    countName({ ...count, ...change })
  return counts.flatMap((count) => {
    const area = areas.byId(count.areaId)
    const inAreas = partsOf(area, areas).map((parts) =>
      parts.map(({ id }) => withName(count, { areaId: id })),
    )
    const inAges = agesTogether
      .filter(([whole]) => whole === count.ageBand)
      .map(([, parts]) => parts.map((ageBand) => withName(count, { ageBand })))
    return [...inAreas, ...inAges]
      .filter((parts) => parts.length > 0 && holds(countName(count), parts))
      .map((parts): Sum => ({ total: countName(count), parts }))
  })
}

/** The sets of areas that an area is made of. */
function partsOf(area: Area, areas: AreaIndex): (readonly Area[])[] {
  if (area.level === 'CITY') return [areas.atLevel('PLANNING_AREA'), areas.atLevel('SOCIAL_SPACE')]
  if (area.level === 'DISTRICT') return []
  const inhabited = areas.districtsOf(area).filter(({ reportedWithId }) => reportedWithId === null)
  const others = area.level === 'PLANNING_AREA' ? areas.sharing(area, 'SOCIAL_SPACE') : []
  const areWhole = others.every((one) => areas.sharing(one, 'PLANNING_AREA').length === 1)
  return areWhole ? [inhabited, others] : [inhabited]
}

/**
 * What somebody finds out who sees what is published, knows which cells became one, what adds up to what and that
 * nobody is counted less than 0 times: of every number above 0 and below the minimum that it cannot be 0, or cannot be
 * the minimum.
 * @param chosen which of them are looked at, by their places
 */
export async function reconstruct(
  known: Known,
  minimum: number,
  chosen: (small: number) => boolean = () => true,
): Promise<string[]> {
  const { rounding } = known
  const onlooker = new Onlooker()
  const names = new Map<string, Unknown>()
  const numberOf = (name: string) => {
    const unknown = names.get(name) ?? onlooker.number()
    names.set(name, unknown)
    return unknown
  }
  const small: [name: string, value: number, unknown: Unknown][] = []
  const look = (name: string, value: number, unknown: Unknown) => {
    if (value > negligible && value < minimum - negligible) small.push([name, value, unknown])
  }
  for (const count of known.counts) {
    const unknown = numberOf(countName(count))
    if (known.isShown(count)) onlooker.see(unknown, count.count)
    look(countName(count), count.count, unknown)
  }
  for (const { total, parts } of known.sums) {
    onlooker.knowSum(
      numberOf(total),
      parts.map((part) =>
        typeof part === 'string' ? numberOf(part) : ([numberOf(part[0]), part[1]] as const),
      ),
    )
  }
  for (const count of known.counts) {
    const whole = { ...count, trait: 'ALL' as const }
    if (count.trait === 'ALL' || !names.has(countName(whole))) continue
    const rest = onlooker.number()
    onlooker.knowSum(numberOf(countName(whole)), [numberOf(countName(count)), rest])
    const all = known.counts.find((one) => countName(one) === countName(whole))?.count ?? 0
    look(`not ${countName(count)}`, all - count.count, rest)
  }
  for (const age of cellAges) relateCells(known, age, { onlooker, numberOf, look })
  const found: string[] = []
  for (const [name, value, unknown] of small.filter((_, at) => chosen(at))) {
    const { lower, upper } = await onlooker.rangeOf(unknown)
    const little = rounding + 1e-6 * minimum
    if (lower > little || upper < minimum - little) {
      found.push(`${name}: ${value} is ${lower} to ${upper}`)
    }
  }
  return found
}

interface Learning {
  readonly onlooker: Onlooker
  readonly numberOf: (name: string) => Unknown
  readonly look: (name: string, value: number, unknown: Unknown) => void
}

function relateCells(
  { counts, cells, into, areas }: Known,
  age: CellAge,
  { onlooker, numberOf, look }: Learning,
): void {
  const districts = new Map<number, [unknown: Unknown, value: number][]>()
  const joined = new Map<number, { sum: number; parts: Unknown[] }>()
  cells.district.forEach((id, cell) => {
    const value = cells.residents[age][cell] ?? 0
    const unknown = onlooker.number()
    look(`cell ${cell} ${age}`, value, unknown)
    const district = areas.byId(id).reportedWithId ?? id
    districts.set(district, [...(districts.get(district) ?? []), [unknown, value]])
    const place = into?.[cell]
    if (place === undefined) return
    const together = joined.get(place) ?? { sum: 0, parts: [] }
    together.sum += value
    together.parts.push(unknown)
    joined.set(place, together)
  })
  for (const [id, parts] of districts) {
    const name = countName({ areaId: id, day: cells.day, ageBand: age, trait: 'ALL' })
    const figure = counts.find((count) => countName(count) === name)?.count
    if (figure === undefined) continue
    // By how much rounded cells are off is known, too.
    const off = figure - parts.reduce((sum, [, value]) => sum + value, 0)
    const all = parts.map(([unknown]) => unknown)
    onlooker.knowSum(numberOf(name), [...all, [onlooker.number(Math.abs(off)), Math.sign(off)]])
  }
  for (const { sum, parts } of joined.values()) onlooker.knowSum(onlooker.number(sum), parts)
}
