import { poissonInterval } from '../../statistics/poisson-interval.ts'
import {
  type MonthCounts,
  type MonthMeasure,
  monthMeasures,
  monthsThrough,
  shifted,
  stageCell,
} from './report.ts'

/** What is remarkable of a month, and may be so. */
export type MonthRemark =
  | {
      readonly key: 'JUMP'
      readonly measure: MonthMeasure
      readonly count: number
      /** What it was in the months before, on average. */
      readonly usual: number
    }
  /** More have left than ever came in the months that are known. */
  | { readonly key: 'MORE_LEFT_THAN_CAME'; readonly left: number; readonly came: number }
  | { readonly key: 'MONTHS_MISSING'; readonly months: readonly string[] }

/** Reports of one place by month. */
export type KnownMonths = ReadonlyMap<string, MonthCounts>

/** Fewer say nothing of what is usual. */
const fewestMonths = 3
const mostMonths = 12

/** Judged by the months of the same place before it. */
export function remarksOf(month: string, counts: MonthCounts, known: KnownMonths): MonthRemark[] {
  const first = shifted(month, -mostMonths)
  const before = [...known].filter(([other]) => other < month && other >= first)
  return [
    ...monthMeasures.flatMap((measure) => jumpOf(measure, counts, before)),
    ...leavingOf(month, counts, known),
    ...gapOf(month, known),
  ]
}

/** Twice as many as usual, or half, and more than chance explains. */
function jumpOf(
  measure: MonthMeasure,
  counts: MonthCounts,
  before: readonly (readonly [string, MonthCounts])[],
): MonthRemark[] {
  const count = counts[measure]
  const values = before.flatMap(([, other]) => other[measure] ?? [])
  if (count === undefined || values.length < fewestMonths) return []
  const usual = values.reduce((all, value) => all + value, 0) / values.length
  // What chance explains takes long to find: only of the few that are far off.
  const isFar = count > 2 * usual || count < usual / 2
  if (!isFar) return []
  const { lower, upper } = poissonInterval(count)
  return usual < lower || usual > upper ? [{ key: 'JUMP', measure, count, usual }] : []
}

function leavingOf(month: string, counts: MonthCounts, known: KnownMonths): MonthRemark[] {
  const all = [...known].filter(([other]) => other < month).map(([, other]) => other)
  const sum = (cell: string) => [...all, counts].reduce((total, one) => total + (one[cell] ?? 0), 0)
  // Those who came before the first of them are not known.
  if (all.length < mostMonths) return []
  const [left, came] = [sum(stageCell('LEAVING')), sum(stageCell('ACCESS'))]
  return left > came ? [{ key: 'MORE_LEFT_THAN_CAME', left, came }] : []
}

function gapOf(month: string, known: KnownMonths): MonthRemark[] {
  const [first] = [...known.keys()].filter((other) => other < month).toSorted()
  if (first === undefined) return []
  const months = monthsThrough(first, shifted(month, -1)).filter((other) => !known.has(other))
  return months.length > 0 ? [{ key: 'MONTHS_MISSING', months }] : []
}

/** Months of a place that it may still submit: of the last year, and since its first. */
export function monthsToSubmit(submitted: readonly string[], lastOver: string): string[] {
  const first = [...submitted, shifted(lastOver, -11)].toSorted()[0] ?? lastOver
  return monthsThrough(first, lastOver).filter((month) => !submitted.includes(month))
}

/** Months of a place that were never submitted, from its first to the last that is over. */
export function missingMonths(submitted: readonly string[], lastOver: string): string[] {
  const [first] = submitted.toSorted()
  return first === undefined
    ? []
    : monthsThrough(first, lastOver).filter((month) => !submitted.includes(month))
}
