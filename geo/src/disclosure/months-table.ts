import {
  categoryCell,
  elsewhere,
  firstDayOf,
  lastDayOf,
  type MonthMeasure,
  monthMeasures,
  monthsThrough,
  counsellingTopics,
  shifted,
} from '../counselling/months/report.ts'
import type { MonthTable, PublishedSum, SubmittedMonth } from '../world/submitted-months.ts'
import type { TableCell, TableRelation } from './linked-table.ts'

/** A sum, and the cell that holds it. */
export type LinkedSum = Omit<PublishedSum, 'stated'> & { readonly cell: number }

/** Everything that is published of one measure, and how it hangs together. */
export interface MonthsTable {
  readonly cells: readonly TableCell[]
  readonly relations: readonly TableRelation[]
  readonly sums: readonly LinkedSum[]
}

const quarterOf = (month: string) =>
  `${month.slice(0, 4)}-${String(Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1).padStart(2, '0')}`
const yearOf = (month: string) => `${month.slice(0, 4)}-01`

/** Of each measure by itself: none is part of another. */
export const monthsTables = (
  reports: readonly SubmittedMonth[],
  districts: readonly string[],
): MonthsTable[] => monthMeasures.map((measure) => tableOf(measure, reports, districts))

/**
 * The city by month and provider; planning areas by quarter, which are its months; districts or topics by year, which are
 * its quarters. What a centre has not told apart is a rest that nobody sees.
 */
function tableOf(
  measure: MonthMeasure,
  all: readonly SubmittedMonth[],
  districts: readonly string[],
): MonthsTable {
  const made = new Making(measure, all)
  const months = new Map<string, number>()
  for (const [month, reports] of grouped(all, ({ month: of }) => of)) {
    const providers = [...grouped(reports, ({ provider }) => provider)].map(([provider, own]) =>
      made.publish('MONTH', [month, month], provider, own, (one) => one.provider === provider),
    )
    const total = made.publish('MONTH', [month, month], null, reports, () => true)
    made.relations.push({ total, parts: providers })
    months.set(month, total)
  }
  const quarters = new Map<string, number>()
  for (const [quarter, reports] of grouped(all, ({ month }) => quarterOf(month))) {
    const span = [quarter, shifted(quarter, 2)] as const
    const areas = [...grouped(reports, ({ planningArea }) => planningArea)].map(([area, own]) =>
      made.publish('QUARTER', span, area, own, (one) => one.planningArea === area),
    )
    const total = made.rest(sumOf(reports, measure))
    made.relations.push({ total, parts: areas })
    made.relations.push({
      total,
      parts: monthsThrough(...span).flatMap((one) => months.get(one) ?? []),
    })
    quarters.set(quarter, total)
  }
  for (const [year, reports] of grouped(all, ({ month }) => yearOf(month))) {
    const total = made.rest(sumOf(reports, measure))
    const own = [...quarters].filter(([quarter]) => yearOf(quarter) === year)
    made.relations.push({ total, parts: own.map(([, cell]) => cell) })
    const by = byYear(measure, districts)
    if (!by) continue
    const span = [year, shifted(year, 11)] as const
    const toldApart = reports.filter(({ counts }) =>
      by.categories.some(
        (one) => counts[categoryCell({ measure, trait: by.trait }, one)] !== undefined,
      ),
    )
    if (toldApart.length === 0) continue
    const isAllTold = toldApart.length === reports.length
    const parts = by.categories.map((category) =>
      made.publish(by.table, span, category, toldApart, () => true, {
        cell: categoryCell({ measure, trait: by.trait }, category),
        isWhole: isAllTold,
      }),
    )
    // What some did not tell apart, or told of districts that there are no longer.
    const told = parts.reduce((sum, cell) => sum + (made.cells[cell]?.value ?? 0), 0)
    made.relations.push({ total, parts: [...parts, made.rest(sumOf(reports, measure) - told)] })
  }
  return made
}

function byYear(measure: MonthMeasure, districts: readonly string[]) {
  if (measure === 'NEW_CASES') {
    return {
      table: 'DISTRICT_YEAR',
      trait: 'DISTRICT',
      categories: [...districts, elsewhere],
    } as const
  }
  return measure === 'CONSULTATIONS' || measure === 'CRISIS_INTERVENTIONS'
    ? ({ table: 'TOPIC_YEAR', trait: 'TOPIC', categories: counsellingTopics } as const)
    : null
}

const sumOf = (reports: readonly SubmittedMonth[], cell: string) =>
  reports.reduce((all, { counts }) => all + (counts[cell] ?? 0), 0)

function grouped(
  reports: readonly SubmittedMonth[],
  by: (report: SubmittedMonth) => string,
): Map<string, SubmittedMonth[]> {
  const groups = new Map<string, SubmittedMonth[]>()
  for (const report of reports) {
    const name = by(report)
    const group = groups.get(name)
    if (group) group.push(report)
    else groups.set(name, [report])
  }
  return new Map([...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

class Making implements MonthsTable {
  readonly cells: TableCell[] = []
  readonly relations: TableRelation[] = []
  readonly sums: LinkedSum[] = []
  readonly #measure: MonthMeasure
  readonly #all: readonly SubmittedMonth[]
  readonly #submitted: ReadonlySet<string>

  constructor(measure: MonthMeasure, all: readonly SubmittedMonth[]) {
    this.#measure = measure
    this.#all = all
    this.#submitted = new Set(all.map(({ site, month }) => `${site} ${month}`))
  }

  publish(
    table: MonthTable,
    [first, last]: readonly [string, string],
    of: string | null,
    reports: readonly SubmittedMonth[],
    belongs: (report: SubmittedMonth) => boolean,
    { cell: name = this.#measure, isWhole = true }: { cell?: string; isWhole?: boolean } = {},
  ): number {
    const value = sumOf(reports, name)
    const cell = this.cells.push({ value, publishable: true, protected: true }) - 1
    const span = { from: firstDayOf(first), to: lastDayOf(last) }
    const whole = isWhole && this.#isWhole(first, last, belongs)
    this.sums.push({ table, measure: this.#measure, ...span, of, cell, isWhole: whole })
    return cell
  }

  /** What nobody sees, though it is known here. */
  rest(value: number): number {
    return this.cells.push({ value, publishable: false, protected: true }) - 1
  }

  /** Of every centre that had submitted a month until then. */
  #isWhole(first: string, last: string, belongs: (report: SubmittedMonth) => boolean): boolean {
    const sites = new Set(
      this.#all.filter((one) => one.month <= last && belongs(one)).map(({ site }) => site),
    )
    const months = monthsThrough(first, last)
    return [...sites].every((site) => months.every((one) => this.#submitted.has(`${site} ${one}`)))
  }
}
