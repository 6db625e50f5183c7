import {
  type PublishedSum,
  type SubmittedMonth,
  submittedMonthsSourceId as sourceId,
} from '../world/submitted-months.ts'
import { monthsTables } from './months-table.ts'
import { suppress } from './suppress.ts'

/**
 * The sums that are published of what counselling centres submitted; few are suppressed, and with them what would let them
 * be computed back from months, quarters, years, providers, areas, districts or topics together.
 */
export const protectMonths = (
  reports: readonly SubmittedMonth[],
  districts: readonly string[],
  minimum: number,
): PublishedSum[] =>
  reports.length === 0
    ? []
    : monthsTables(reports, districts).flatMap(({ cells, relations, sums }) => {
        const suppressed = minimum === 0 ? new Set<number>() : suppress(cells, relations, minimum)
        return sums.map(({ cell, ...sum }): PublishedSum => {
          const value = cells[cell]?.value ?? null
          return value === null || suppressed.has(cell)
            ? { ...sum, stated: { value: null, status: 'SUPPRESSED', sourceId } }
            : { ...sum, stated: { value, status: 'REPORTED', sourceId } }
        })
      })
