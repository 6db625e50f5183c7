import type { ProblemMessage } from '../problem.ts'
import type { AgeCounts } from './age-counts.ts'
import { type AgeClass, type AgesFault, type everybody, readAges } from '../cells/ages.ts'
import type { Field } from '../headings/field.ts'
import type { SeparatedRow } from './separated.ts'
import { people, type Table } from './table.ts'

type Columns = 'ages' | 'count'

/** Whether a table counts by age: by a column of ages and one of people, or by a column for each group; else it is told. */
export function saysAges<Name extends string>(
  table: Table<Name | Columns>,
  fields: Readonly<Record<Columns, Field>>,
): boolean {
  const isLong = table.has('ages') && table.has('count')
  if (isLong || (!table.has('ages') && table.ages.length > 0)) return true
  const missing = table.has('ages') ? fields.count : fields.ages
  table.lacks({ key: 'NO_COLUMN', column: missing.heading, found: table.headings })
  return false
}

/** Adds what a row counts. */
export function countAges<Name extends string>(
  table: Table<Name | Columns>,
  row: SeparatedRow,
  counts: AgeCounts,
): void {
  for (const { ages, column, number, isSum } of cellsOf(table, row)) {
    if (ages === null) table.wrong(row, column, { key: 'NOT_AN_AGE' })
    const count = table.number(row, number, people)
    if (ages === null) continue
    if (count === null) {
      counts.addUnread({ ages, row, isSum })
      continue
    }
    const earlier = counts.add({ ages, count, row, isSum })
    if (earlier) table.wrong(row, column, { key: 'DUPLICATE_ROW', line: earlier.line })
  }
}

interface AgeCell {
  readonly ages: AgeClass | typeof everybody | null
  /** Where it says the ages, and where how many there are. */
  readonly column: Columns | number
  readonly number: Columns | number
  readonly isSum: boolean
}

const cellsOf = <Name extends string>(table: Table<Name | Columns>, row: SeparatedRow): AgeCell[] =>
  table.has('ages')
    ? [{ ages: readAges(table.text(row, 'ages')), column: 'ages', number: 'count', isSum: false }]
    : table.ages.map(({ at, ...rest }) => ({ ...rest, column: at, number: at }))

/** Tells what is wrong with the ages of a place: everybody from `from` on is counted once, and adds up to what is stated. */
export function checkAges<Name extends string>(
  table: Table<Name | Columns>,
  counts: AgeCounts,
  from: number,
  bounds: readonly number[],
  place: string,
): void {
  const { first } = counts
  if (!first) return
  const faults = counts.faults(from, bounds)
  for (const fault of faults) table.wrong(first, null, messageOf(fault, place))
  if (faults.length > 0 || !counts.isRead) return
  for (const { row, sum, count } of counts.wrongSums(from)) {
    table.wrong(row, null, { key: 'SUM_DIFFERS', sum, stated: count })
  }
}

const messageOf = (fault: AgesFault, place: string): ProblemMessage =>
  fault.fault === 'AGES_CROSS'
    ? { key: fault.fault, ages: fault.ages, bound: fault.bound }
    : fault.fault === 'AGES_OVERLAP'
      ? { key: fault.fault, ages: fault.ages, place }
      : { key: fault.fault, ages: fault.ages, place }
