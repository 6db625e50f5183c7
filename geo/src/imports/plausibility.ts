import { monthsBetween } from './cells/days.ts'
import { type Measure as CaseMeasure, measures as caseMeasures } from './headings/counselling.ts'
import { type CellValue, layerTables, type LayerTableName } from '../layers/layer-tables.ts'

/** What is summed, by the columns of tables; '' where rows are counted. */
export type MeasuredValue =
  | ''
  | 'area_km2'
  | 'all'
  | 'german'
  | 'foreign'
  | `age_${'0_to_17' | '18_to_59' | '60_to_64' | '65_to_69' | '70_to_74' | '75_to_79' | '80_to_84'}`
  | 'age_85_plus'
  | 'age_60_to_79'
  | 'age_80_plus'
  | 'men_60_to_64'
  | 'women_60_to_64'
  | 'men_65_plus'
  | 'women_65_plus'
  | 'german_without'
  | 'german_with'
  | 'meeting_fte'
  | 'counselling_fte'
  | 'count'

export type MeasuredTable =
  | 'districts'
  | 'planning-areas'
  | 'social-spaces'
  | 'residents-by-age'
  | 'district-residents'
  | 'district-seniors-estimate'
  | 'living-alone'
  | 'migration-background-65-plus'
  | 'forecast-city'
  | 'forecast-planning-areas'
  | 'staff'
  | 'service-sites'
  | 'cells'
  | 'counselling-statistics'

/** What of a table is compared with what was known before: sums of values by place and time. */
export interface Measure {
  /** Columns that say where, one after the other. */
  readonly place: readonly string[]
  /** The column that says when; null: it says nothing of it. */
  readonly time: string | null
  /** The column that says what a place is called. */
  readonly name?: string
  /** The column that says until when; its months should follow one another. */
  readonly until?: string
  /** Whether the sum over all places says something; if not, places are told apart by what is counted there. */
  readonly isWhole?: boolean
  /** Columns that are summed; none: rows are counted. */
  readonly values: readonly MeasuredValue[]
  /** A jump is a difference of at least so much, too: of few people a quarter is soon gone. */
  readonly least: number
}

/** From this part of what was there on, a difference is a jump. */
export const jumpFrom = 0.25

const people = (place: readonly string[], ...values: MeasuredValue[]): Measure => ({
  place,
  time: 'day',
  values,
  least: 25,
})

const areas = { place: ['code'], time: null, name: 'name', least: 0.05 }

const ages = [
  ...(['age_0_to_17', 'age_18_to_59', 'age_60_to_64', 'age_65_to_69'] as const),
  ...(['age_70_to_74', 'age_75_to_79', 'age_80_to_84', 'age_85_plus'] as const),
]

export const measures: Readonly<Partial<Record<LayerTableName, Measure>>> &
  Readonly<Record<MeasuredTable, Measure>> = {
  districts: { ...areas, values: ['area_km2'] },
  'planning-areas': { ...areas, values: ['area_km2'] },
  'social-spaces': { ...areas, values: [] },
  'residents-by-age': people(['planning_area', 'social_space'], ...(['all', ...ages] as const)),
  'district-residents': people(['district'], 'all', 'german', 'foreign'),
  'district-seniors-estimate': people(['district'], 'age_60_to_79', 'age_80_plus'),
  'living-alone': people(
    ['district'],
    ...(['men_60_to_64', 'women_60_to_64', 'men_65_plus', 'women_65_plus'] as const),
  ),
  'migration-background-65-plus': people(
    ['planning_area', 'social_space'],
    ...(['german_without', 'german_with', 'foreign'] as const),
  ),
  'forecast-city': people([], 'age_60_to_79', 'age_80_plus'),
  'forecast-planning-areas': people(['planning_area'], 'all'),
  staff: { ...people(['planning_area'], 'meeting_fte', 'counselling_fte'), least: 1 },
  'service-sites': { place: ['district'], time: null, values: [], least: 2 },
  cells: people(['district'], 'age_60_to_79', 'age_80_plus'),
  // What is counted stands in a column of its own: cases and consultations have no sum.
  'counselling-statistics': {
    ...{ place: ['measure'], time: 'first_day', until: 'last_day', isWhole: false },
    ...{ values: ['count'], least: 25 },
  },
}

export type CountedByCounselling = CaseMeasure

/** Whether what is told apart by place is what counselling counts. */
export const isCounted = (place: string): place is CountedByCounselling =>
  caseMeasures.some((measure) => measure === place)

export const isMeasured = (table: LayerTableName): table is MeasuredTable & LayerTableName =>
  measures[table] !== undefined

const everywhere = ''

/** Sums of a table's values by time and place, and of the whole by time. */
export class Totals {
  readonly #measure: Measure
  readonly #places: readonly number[]
  readonly #values: readonly number[]
  readonly #time: number
  readonly #until: number
  readonly #name: number
  /** By time, then by place. */
  readonly sums = new Map<string, Map<string, number[]>>()
  /** What places are called. */
  readonly names = new Map<string, string>()
  /** The last day of whatever begins on a day. */
  readonly ends = new Map<string, string>()

  constructor(table: LayerTableName, measure: Measure) {
    const columns = Object.keys(layerTables[table].columns)
    this.#measure = measure
    this.#places = measure.place.map((column) => columns.indexOf(column))
    this.#values = measure.values.map((column) => columns.indexOf(column))
    this.#time = measure.time === null ? -1 : columns.indexOf(measure.time)
    this.#name = measure.name === undefined ? -1 : columns.indexOf(measure.name)
    this.#until = measure.until === undefined ? -1 : columns.indexOf(measure.until)
  }

  /** @param cells of a row, in the order of the table's columns */
  add(cells: readonly CellValue[]): void {
    const time = this.#time < 0 ? '' : String(cells[this.#time])
    const values = this.#values.length === 0 ? [1] : this.#values.map((at) => Number(cells[at]))
    if (this.#until >= 0) {
      const [end, known = ''] = [String(cells[this.#until]), this.ends.get(time)]
      if (end > known) this.ends.set(time, end)
    }
    const place = this.#places.map((at) => String(cells[at])).join(' ')
    if (this.#name >= 0) this.names.set(place, String(cells[this.#name]))
    this.addSum(time, place, values)
  }

  addSum(time: string, place: string, values: readonly number[]): void {
    let places = this.sums.get(time)
    if (!places) this.sums.set(time, (places = new Map<string, number[]>()))
    const { place: columns, isWhole = true } = this.#measure
    const whole = isWhole ? [everywhere] : []
    for (const of of columns.length === 0 ? [everywhere] : [...whole, place]) {
      const sums = places.get(of)
      if (!sums) places.set(of, [...values])
      else for (const [at, value] of values.entries()) sums[at] = (sums[at] ?? 0) + value
    }
  }
}

interface ComparedValue<Key> {
  readonly key: Key
  readonly table: MeasuredTable
  /** '': the whole of it. */
  readonly place: string
  /** The column; '' where rows are counted. */
  readonly value: MeasuredValue
  readonly time: string
  readonly after: number
  readonly timeBefore: string
  readonly before: number
}

interface ComparedPlaces<Key> {
  readonly key: Key
  readonly table: MeasuredTable
  readonly time: string
  readonly timeBefore: string
  readonly places: readonly string[]
}

/** What is to be said of an import beside what was known before. */
export type Finding =
  | ComparedValue<'TOTAL'>
  | ComparedValue<'JUMP'>
  | ComparedPlaces<'MISSING'>
  | ComparedPlaces<'ADDED'>
  /** Places that are called otherwise than before. */
  | {
      readonly key: 'RENAMED'
      readonly table: MeasuredTable
      readonly names: readonly { place: string; before: string; after: string }[]
    }
  /** Months (yyyy-mm) that neither was known before nor come now, though earlier and later ones do. */
  | {
      readonly key: 'MISSING_BETWEEN'
      readonly table: MeasuredTable
      readonly months: readonly string[]
    }

/** Whether somebody has to confirm it: totals are told in any case. */
export const isRemarkable = ({ key }: Finding): boolean => key !== 'TOTAL'

/** So many jumps of a table are told one by one. */
const mostJumps = 200

/** Holds what is imported against the same day before or, where there is none, the newest one before it. */
export function compareTotals(
  table: MeasuredTable,
  measure: Measure,
  before: Totals,
  after: Totals,
): Finding[] {
  const findings = [...after.sums].flatMap(([time, places]): Finding[] => {
    const timeBefore = timeToCompare(time, [...before.sums.keys()])
    const then = timeBefore === undefined ? undefined : before.sums.get(timeBefore)
    if (timeBefore === undefined || then === undefined) return []
    const beside = { table, time, timeBefore }
    return [
      ...comparePlaces(beside, then, places),
      ...[...places].flatMap(([place, values]) =>
        compareValues({ ...beside, place }, measure, then.get(place) ?? [], values),
      ),
    ]
  })
  const names = [...after.names].flatMap(([place, name]) => {
    const known = before.names.get(place)
    return known === undefined || known === name ? [] : [{ place, before: known, after: name }]
  })
  if (names.length > 0) findings.push({ key: 'RENAMED', table, names })
  const months = monthsMissing(before.ends, after.ends)
  if (months.length > 0) findings.push({ key: 'MISSING_BETWEEN', table, months })
  const jumps = findings.filter(({ key }) => key === 'JUMP').slice(0, mostJumps)
  return [...findings.filter(({ key }) => key !== 'JUMP'), ...jumps]
}

type Beside = Pick<ComparedPlaces<never>, 'table' | 'time' | 'timeBefore'>

function comparePlaces(
  beside: Beside,
  then: ReadonlyMap<string, unknown>,
  now: ReadonlyMap<string, unknown>,
): Finding[] {
  const missing = [...then.keys()].filter((place) => !now.has(place))
  const added = [...now.keys()].filter((place) => !then.has(place))
  return [
    ...(missing.length > 0 ? [{ key: 'MISSING', ...beside, places: missing } as const] : []),
    ...(added.length > 0 ? [{ key: 'ADDED', ...beside, places: added } as const] : []),
  ]
}

function compareValues(
  beside: Beside & { place: string },
  { values, least }: Measure,
  then: readonly number[],
  now: readonly number[],
): Finding[] {
  return now.flatMap((after, at): Finding[] => {
    const before = then[at]
    if (before === undefined) return []
    const difference = Math.abs(after - before)
    const isJump = difference >= least && difference > jumpFrom * before
    if (!isJump && beside.place !== everywhere) return []
    return [{ key: isJump ? 'JUMP' : 'TOTAL', ...beside, value: values[at] ?? '', after, before }]
  })
}

function timeToCompare(time: string, known: readonly string[]): string | undefined {
  if (known.includes(time)) return time
  const inOrder = known.toSorted()
  return inOrder.findLast((one) => one < time) ?? inOrder[0]
}

/** Between what was known before and what comes now; what was missing before was told then. */
function monthsMissing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  if (before.size === 0) return []
  const known = new Set(gapsOf([...before]))
  return gapsOf([...before, ...after]).filter((month) => !known.has(month))
}

/** Months that lie wholly between periods. */
function gapsOf(periods: readonly (readonly [first: string, last: string])[]): string[] {
  const inOrder = periods.toSorted(([one], [other]) => (one < other ? -1 : 1))
  let until = inOrder[0]?.[1] ?? ''
  const gaps: string[] = []
  for (const [first, last] of inOrder) {
    if (first > until) gaps.push(...monthsBetween(until, first))
    if (last > until) until = last
  }
  return gaps
}
