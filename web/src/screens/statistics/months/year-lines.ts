import type { MonthMeasure } from '@atlas/geo/counselling/months/report'

import type { Months } from '../load'

type Month = Months['months'][number]

/** A year of a measure: its twelve months, null where nothing is shown. */
export interface YearLine {
  year: string
  values: (number | null)[]
}

const monthsOfYear = 12

/** The two newest years of a measure of the whole city, the newer last: in months that no centre lacks. */
export function yearLines(months: readonly Month[], measure: MonthMeasure): YearLine[] {
  const own = months.filter((one) => one.measure === measure && one.provider === null)
  const years = [...new Set(own.map(({ from }) => from.slice(0, 4)))].toSorted().slice(-2)
  return years.map((year) => ({
    year,
    values: Array.from({ length: monthsOfYear }, (_, month) => {
      const found = own.find(
        ({ from }) => from === `${year}-${String(month + 1).padStart(2, '0')}-01`,
      )
      return found?.isWhole === true ? found.count.value : null
    }),
  }))
}

/** Points of a line without its gaps, with the number of their month. */
export const runsOf = (
  values: readonly (number | null)[],
): { month: number; value: number }[][] => {
  const runs: { month: number; value: number }[][] = []
  values.forEach((value, month) => {
    if (value === null) return
    const run = runs.at(-1)
    if (run?.at(-1)?.month === month - 1) run.push({ month, value })
    else runs.push([{ month, value }])
  })
  return runs
}
