import type { Sourced } from '../terms/certainty.ts'
import type { Provider } from '../terms/classifications.ts'

/** What a counselling centre has submitted of a month. */
export interface SubmittedMonth {
  /** By its slug. */
  readonly site: string
  /** yyyy-mm */
  readonly month: string
  readonly provider: Provider
  /** The code of the planning area it belongs to. */
  readonly planningArea: string
  /** By the names of numbers: see counselling/months. */
  readonly counts: Readonly<Record<string, number>>
  /** yyyy-mm-dd */
  readonly submittedOn: string
}

/** The sums that are published of months, and no others. */
export type MonthTable = 'MONTH' | 'QUARTER' | 'DISTRICT_YEAR' | 'TOPIC_YEAR'

/** A sum over counselling centres as it may be shown. */
export interface PublishedSum {
  readonly table: MonthTable
  readonly measure: string
  /** yyyy-mm-dd, both included */
  readonly from: string
  readonly to: string
  /** A provider, a planning area, a district or a topic; null: all of them. */
  readonly of: string | null
  readonly stated: Sourced
  /** Whether every centre that belongs to it has submitted all of it. */
  readonly isWhole: boolean
}

export const submittedMonthsSourceId = 'submitted-months'
