import { roundedForFiles } from '@atlas/geo/figures/precision'
import { shareAtMost } from '@atlas/geo/statistics/share'

import { amountCell, computedCell, type CellValue } from '$tables/sheet'

import type { CoverageFigure } from './area-coverage'
import { coverageColumns, type CoverageColumn } from './coverage-table-columns'
import type { CoverageRow } from './coverage-table-data'

/** The number of people that stands in a column of a row. */
export const roundedIn = (row: CoverageRow) => (column: CoverageColumn) => {
  const { value, range } = column.figure(row)
  return value === null ? null : roundedForFiles(value, 'RESIDENTS', range).rounded
}

/**
 * A share as a formula where it follows from the numbers beside it as they are told; where these are rounded too much
 * for that, as a value.
 */
export function quotientCell(
  formula: string,
  { value, range }: Pick<CoverageFigure, 'value' | 'range'>,
  [covered = null, residents = null]: readonly (number | null)[],
): CellValue {
  if (value === null) return null
  const computed = covered === null || residents === null ? null : shareAtMost(covered, residents)
  const { rounded } = roundedForFiles(value, 'SHARE', range)
  return computed !== null && roundedForFiles(computed, 'SHARE', range).rounded === rounded
    ? computedCell(formula, value, 'SHARE', range)
    : amountCell(value, 'SHARE', range)
}

/** The columns whose quotient a share is. */
export function shareOf({
  part,
  kind,
}: CoverageColumn): Record<'covered' | 'residents', CoverageColumn> | null {
  const covered = coverageColumns.find(
    (column) => column.part === 'covered' && column.kind === kind,
  )
  const residents = coverageColumns.find((column) => column.part === 'residents')
  if (part !== 'share' || !covered || !residents) return null
  return { covered, residents }
}
