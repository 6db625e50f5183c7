import type { FigureStatus } from '$api/catalogue'
import { locale } from '$figures/figures'
import type { Language } from '$words/language'

import { coverageColumns, groupOf } from './coverage-table-columns'
import type { CoverageRow, CoverageTable } from './coverage-table-data'
import type { ReachSort } from '../view'

/** The areas in the order wanted; those without a figure come last. */
export function sortedCoverageRows(
  rows: readonly CoverageRow[],
  { key, descending }: ReachSort,
  language: Language,
): CoverageRow[] {
  const direction = descending ? -1 : 1
  const compareText = new Intl.Collator(locale(language), { numeric: true }).compare
  const byName = (a: CoverageRow, b: CoverageRow) =>
    compareText(a.name, b.name) || compareText(a.code, b.code)
  const column = coverageColumns.find((one) => one.key === key)
  if (!column) return [...rows].sort((a, b) => direction * byName(a, b))
  return [...rows].sort((a, b) => {
    const [left, right] = [column.figure(a).value, column.figure(b).value]
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || byName(a, b)
    }
    return direction * (left - right) || byName(a, b)
  })
}

/**
 * How what reaches the people of a row was found: one status where all of it was found alike. Those people themselves
 * may have been counted, which stands with their number.
 */
export function coverageStatuses(row: CoverageRow): FigureStatus[] {
  const ofReach = coverageColumns.filter((column) => groupOf(column) === 'REACH')
  return [...new Set(ofReach.map((column) => column.figure(row).status))]
}

/** The rows of a table and the city's, by the id of their area. */
export function rowsByArea({
  rows,
  city,
}: Pick<CoverageTable, 'rows' | 'city'>): ReadonlyMap<string, CoverageRow> {
  return new Map([...rows, city].map((row) => [row.id, row]))
}
