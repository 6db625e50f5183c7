import type { Declared } from '../import-kind.ts'
import {
  monthsBetween,
  monthsOf,
  type Period,
  readDay,
  readMonthOfYear,
  readPeriod,
} from '../cells/days.ts'
import type { SeparatedRow } from '../tables/separated.ts'
import type { Table } from '../tables/table.ts'
import type { CaseColumn } from '../headings/counselling.ts'
import type { CountedCases } from './known-cases.ts'

/** Which days a row is of: from and to, a period, a year and its month; null where it says none, which is told. */
export function periodOf(
  table: Table<CaseColumn>,
  row: SeparatedRow,
  { day }: Declared,
  today: string,
): Period | null {
  const period = statedPeriod(table, row, day)
  if (period === null || period.last <= today) return period
  table.wrong(row, columnOf(table), { key: 'DAY_IN_FUTURE', today })
  return null
}

function statedPeriod(
  table: Table<CaseColumn>,
  row: SeparatedRow,
  declared: string | null,
): Period | null {
  if (table.has('from') && table.has('to')) return between(table, row)
  if (table.has('year') && table.has('month')) return monthOfYear(table, row)
  const column = columnOf(table)
  const text = column === null ? (declared ?? '').slice(0, 7) : table.text(row, column)
  if (text === '') {
    if (column === null) table.lacks({ key: 'NO_PERIOD' })
    else table.wrong(row, column, { key: 'EMPTY_CELL' })
    return null
  }
  const period = readPeriod(text)
  if (period === null) table.wrong(row, column, { key: 'NOT_A_PERIOD' })
  return period
}

const columnOf = (table: Table<CaseColumn>): CaseColumn | null =>
  (['period', 'month', 'to', 'year'] as const).find((name) => table.has(name)) ?? null

function between(table: Table<CaseColumn>, row: SeparatedRow): Period | null {
  const days = (['from', 'to'] as const).map((name) => {
    const day = readDay(table.text(row, name))
    if (day === null) table.wrong(row, name, { key: 'NOT_A_DAY' })
    return day
  })
  const [first, last] = days
  if (!first || !last) return null
  if (last >= first) return { first, last }
  table.wrong(row, 'to', { key: 'DAYS_OUT_OF_ORDER' })
  return null
}

function monthOfYear(table: Table<CaseColumn>, row: SeparatedRow): Period | null {
  const month = readMonthOfYear(table.text(row, 'month'))
  const year = /^(?:19|20|21)\d{2}$/.exec(table.text(row, 'year'))?.[0]
  // Both in one column.
  if (month === null) {
    const period = readPeriod(table.text(row, 'month'))
    if (period) return period
  }
  if (month === null) table.wrong(row, 'month', { key: 'NOT_A_PERIOD' })
  if (year === undefined) table.wrong(row, 'year', { key: 'NOT_A_PERIOD' })
  return month === null ? null : monthsOf(year, month, 1)
}

/** Tells which months are missing between others, and which periods count the same days twice. */
export function checkPeriods(counted: readonly CountedCases[]): void {
  const [first] = counted
  if (!first) return
  const periods = [
    ...new Map(counted.map(({ period }) => [`${period.first} ${period.last}`, period])).values(),
  ]
  periods.sort((one, other) => (one.first < other.first ? -1 : 1))
  const [earliest] = periods
  if (!earliest) return
  let { last } = earliest
  const missing: string[] = []
  for (const period of periods.slice(1)) {
    if (period.first <= last)
      first.table.lacks({ key: 'PERIODS_OVERLAP', until: last, from: period.first })
    else missing.push(...monthsBetween(last, period.first))
    if (period.last > last) last = period.last
  }
  if (missing.length > 0) first.table.lacks({ key: 'MISSING_MONTHS', months: missing })
}
