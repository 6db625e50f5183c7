import { Temporal } from 'temporal-polyfill'

/** How an offer is paid for. */
export const fundingVariants = ['PROJECT', 'CONTRACT'] as const
export type FundingVariant = (typeof fundingVariants)[number]

/** From when to when, both days included, yyyy-mm-dd; without a last day until somebody ends it. */
export interface FundingTerm {
  readonly from: string
  readonly to: string | null
}

/** Against today: what ends within a year is said so before anything else. */
export type TermState = 'ENDED' | 'ENDING' | 'AHEAD' | 'RUNNING'

/** The same day of the next year; of 29 February the 28th. */
export const inAYear = (today: string): string =>
  Temporal.PlainDate.from(today).add({ years: 1 }).toString()

/** What ends today still runs. @param today yyyy-mm-dd */
export function termState({ from, to }: FundingTerm, today: string): TermState {
  if (to !== null && to < today) return 'ENDED'
  if (to !== null && to <= inAYear(today)) return 'ENDING'
  return from > today ? 'AHEAD' : 'RUNNING'
}

/** Whether another one follows without a day between, and lasts longer. @param others of the same offer */
export function isFollowed({ to }: FundingTerm, others: readonly FundingTerm[]): boolean {
  if (to === null) return false
  const dayAfter = Temporal.PlainDate.from(to).add({ days: 1 }).toString()
  return others.some((other) => other.from <= dayAfter && (other.to === null || other.to > to))
}
