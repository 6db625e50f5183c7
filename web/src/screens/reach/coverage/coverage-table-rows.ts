import type { FigureStatus } from '$api/catalogue'

import { coverageColumns, groupOf } from './coverage-table-columns'
import type { CoverageRow, CoverageTable } from './coverage-table-data'

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
