import type { Heading } from './table-problems.ts'

/** What can be wrong with a file of months of counselling centres, besides what can be with every table. */
export interface MonthProblems {
  NOT_A_MONTH: object
  /** yyyy-mm */
  MONTH_NOT_OVER: { last: string }
  MONTH_TWICE: { line: number }
  /** Or there is no such one, which is not said. */
  NOT_YOUR_CENTRE: { available: readonly string[] }
  CENTRE_CALLED_OTHERWISE: { slug: string; name: string }
  PARTS_DIFFER: { by: Heading; sum: number; total: number }
  ACCESS_DIFFERS: { access: number; total: number }
  STAGE_MISSING: { stage: Heading }
  NO_REASON_OF_CORRECTION: object
  REASON_TOO_LONG: { most: number }
}
