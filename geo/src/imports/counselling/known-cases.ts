import type { ImportContext } from '../import-kind.ts'
import type { Period } from '../cells/days.ts'
import type { Table } from '../tables/table.ts'
import type { CaseColumn, Measure } from '../headings/counselling.ts'
import type { CaseGroup } from './case-groups.ts'

/** A number of a table. */
export interface CountedCases {
  readonly table: Table<CaseColumn>
  readonly period: Period
  readonly provider: CaseGroup['provider']
  readonly measure: Measure
  readonly count: number
}

/** Where a file says all cases of a period whose number is known, it says as many: a few may have been entered late. */
export function checkKnownCases(counted: readonly CountedCases[], { before }: ImportContext): void {
  for (const { provider, first_day, last_day, cases } of before('counselling-cases')) {
    const within = counted.filter(
      (one) =>
        one.measure === 'cases' &&
        one.provider === provider &&
        one.period.first >= first_day &&
        one.period.last <= last_day,
    )
    const firsts = within.map(({ period }) => period.first).sort()
    const lasts = within.map(({ period }) => period.last).sort()
    const [one] = within
    if (!one || firsts[0] !== first_day || lasts.at(-1) !== last_day) continue
    const sum = within.reduce((all, { count }) => all + count, 0)
    if (Math.abs(sum - cases) > Math.max(5, 0.02 * cases)) {
      const values = { sum, known: cases, first: first_day, last: last_day }
      one.table.lacks({ key: 'CASES_DIFFER', ...values })
    }
  }
}
