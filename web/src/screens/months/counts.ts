import type { KnownMonths } from '@atlas/geo/counselling/months/remarks'
import type { MonthCounts } from '@atlas/geo/counselling/months/report'

interface Listed {
  cell: string
  count: number
}

export const countsOf = (listed: readonly Listed[]): MonthCounts =>
  Object.fromEntries(listed.map(({ cell, count }) => [cell, count]))

/** What was submitted last of each month. */
export const submittedMonths = (
  reports: readonly { month: string; submissions: readonly { counts: readonly Listed[] }[] }[],
): KnownMonths =>
  new Map(
    reports.flatMap(({ month, submissions }) => {
      const newest = submissions.at(-1)
      return newest ? [[month, countsOf(newest.counts)] as const] : []
    }),
  )
