import { type StatedStatus, statedStatus } from '$figures/status-words'

import { coverageColumns, groupOf } from './coverage-table-columns'
import type { CoverageRow, CoverageTable } from './coverage-table-data'

/**
 * How what reaches the people of a row was found: one status where all of it was found alike. Those people themselves
 * may have been counted, which stands with their number.
 */
export function coverageStatuses(row: CoverageRow): StatedStatus[] {
  const ofReach = coverageColumns.filter((column) => groupOf(column) === 'REACH')
  const found = ofReach.map((column) => statedStatus(column.figure(row)))
  return [...new Map(found.map((one) => [one.missingReason ?? one.status, one])).values()]
}

/** The rows of a table and the city's, by the id of their area. */
export function rowsByArea({
  rows,
  city,
}: Pick<CoverageTable, 'rows' | 'city'>): ReadonlyMap<string, CoverageRow> {
  return new Map([...rows, city].map((row) => [row.id, row]))
}
