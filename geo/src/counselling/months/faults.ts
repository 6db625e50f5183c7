import {
  type Breakdown,
  breakdownsOf,
  categoryCell,
  type CellName,
  type MonthCounts,
  type MonthMeasure,
  monthMeasures,
  processStages,
  stageCell,
} from './report.ts'

/** What keeps a month from being submitted. */
export type MonthFault =
  | { readonly key: 'MISSING'; readonly measure: MonthMeasure }
  | {
      readonly key: 'SUM_DIFFERS'
      readonly breakdown: Breakdown
      readonly sum: number
      readonly total: number
    }
  | { readonly key: 'ACCESS_DIFFERS'; readonly access: number; readonly total: number }
  | { readonly key: 'STAGE_MISSING'; readonly cell: CellName }

/**
 * What cannot be so: a measure that nobody has said, parts that are not their whole, new cases other than those that came
 * to the first stage. Nothing else is a law: who leaves may have come months before.
 */
export function faultsOf(counts: MonthCounts, districts: readonly string[]): MonthFault[] {
  const missing = monthMeasures
    .filter((measure) => counts[measure] === undefined)
    .map((measure): MonthFault => ({ key: 'MISSING', measure }))
  const sums = breakdownsOf(districts).flatMap((breakdown): MonthFault[] => {
    const total = counts[breakdown.measure]
    const sum = sumOf(counts, breakdown)
    if (total === undefined || sum === null || sum === total) return []
    return [{ key: 'SUM_DIFFERS', breakdown, sum, total }]
  })
  return [...missing, ...sums, ...stageFaults(counts)]
}

/** Of those parts that somebody has said; null: nobody has said any. */
export function sumOf(counts: MonthCounts, breakdown: Breakdown): number | null {
  const said = breakdown.categories.flatMap(
    (category) => counts[categoryCell(breakdown, category)] ?? [],
  )
  return said.length === 0 ? null : said.reduce((all, count) => all + count, 0)
}

function stageFaults(counts: MonthCounts): MonthFault[] {
  const cells = processStages.map(stageCell)
  // Whoever counts no stages says none.
  if (cells.every((cell) => counts[cell] === undefined)) return []
  const missing = cells
    .filter((cell) => counts[cell] === undefined)
    .map((cell): MonthFault => ({ key: 'STAGE_MISSING', cell }))
  const [access, total] = [counts[stageCell('ACCESS')], counts.NEW_CASES]
  const differs = access !== undefined && total !== undefined && access !== total
  return differs ? [...missing, { key: 'ACCESS_DIFFERS', access, total }] : missing
}

/** With the zeros that follow: where the parts that were said are the whole, the others are none. */
export function completed(counts: MonthCounts, districts: readonly string[]): MonthCounts {
  const zeros = breakdownsOf(districts).flatMap((breakdown) => {
    if ((sumOf(counts, breakdown) ?? 0) !== counts[breakdown.measure]) return []
    return breakdown.categories
      .map((category) => categoryCell(breakdown, category))
      .filter((cell) => counts[cell] === undefined)
      .map((cell) => [cell, 0] as const)
  })
  return { ...Object.fromEntries(zeros), ...counts }
}
