import { completed, faultsOf, type MonthFault } from '../../counselling/months/faults.ts'
import { readCount, readCounts } from '../../counselling/months/read-counts.ts'
import { isMonth, type MonthCounts, mostInMonth } from '../../counselling/months/report.ts'
import { searchKey } from '../../search/search-key.ts'
import { readPeriod } from '../cells/days.ts'
import {
  monthFields,
  type MonthColumn,
  type NamedDistrict,
  traitHeadings,
} from '../headings/months.ts'
import type { ImportFile } from '../import-kind.ts'
import { ruleOfText } from '../personal/personal-text.ts'
import type { ProblemMessage, ReportProblem } from '../problem.ts'
import { Causes } from '../tables/causes.ts'
import { readTable } from '../tables/read-table.ts'
import type { SeparatedRow } from '../tables/separated.ts'
import type { Table } from '../tables/table.ts'
import { withoutWords } from '../tables/without-words.ts'

/** What is known besides a file of months. */
export interface KnownToMonths {
  /** yyyy-mm-dd */
  readonly today: string
  /** The newest month of which no day is left: yyyy-mm. */
  readonly lastMonthOver: string
  /** Those for which whoever sends the file may say anything. */
  readonly centres: readonly { readonly slug: string; readonly name: string }[]
  /** In which clients may live. */
  readonly districts: readonly NamedDistrict[]
  /** What was submitted last of a month of a centre; null: nothing. */
  readonly submitted: (site: string, month: string) => MonthCounts | null
  /** Waited for now and then, so that others are answered meanwhile. */
  readonly pause: () => Promise<unknown>
}

/** Rows that are read between two pauses: some milliseconds. */
const rowsInTurn = 32

/** A month as a row says it. */
export interface FiledMonth {
  readonly site: string
  /** yyyy-mm */
  readonly month: string
  /** With the zeros that follow. */
  readonly counts: MonthCounts
  /** Of a correction; null: it is none. */
  readonly reason: string | null
  readonly is: 'NEW' | 'CORRECTED' | 'UNCHANGED'
}

export interface FiledMonths {
  readonly months: readonly FiledMonth[]
  /** Rows of a month without any number: nobody has filled them in. */
  readonly empty: number
}

export const mostOfReason = 500

/**
 * Months of counselling centres as a file says them, a row each: by the rules by which the form is submitted. All that is
 * wrong is told at once, and its months count only where nothing is.
 */
export async function readMonths(
  file: ImportFile,
  known: KnownToMonths,
  report: ReportProblem,
): Promise<FiledMonths> {
  const causes = new Causes(withoutWords(report))
  const { fields, cells } = monthFields(known.districts)
  const names = Object.keys(fields)
  const shape = { fields, names, hasAges: false, counts: cells }
  const table = await readTable(file, shape, known.today, causes)
  const found = table ? await new MonthRows(table, known).all() : { months: [], empty: 0 }
  causes.tell()
  return found
}

class MonthRows {
  readonly #table: Table<MonthColumn>
  readonly #known: KnownToMonths
  readonly #codes: readonly string[]
  readonly #columns: ReturnType<typeof monthFields>
  /** The line of each month of a centre. */
  readonly #lines = new Map<string, number>()

  constructor(table: Table<MonthColumn>, known: KnownToMonths) {
    this.#table = table
    this.#known = known
    this.#codes = known.districts.map(({ code }) => code)
    this.#columns = monthFields(known.districts)
  }

  async all(): Promise<FiledMonths> {
    const months: FiledMonth[] = []
    let empty = 0
    for (const [at, row] of this.#table.rows.entries()) {
      if (at % rowsInTurn === 0) await this.#known.pause()
      if (this.#isEmpty(row)) {
        empty += 1
        continue
      }
      const month = this.#monthOf(row)
      if (month) months.push(month)
    }
    return { months, empty }
  }

  #isEmpty(row: SeparatedRow): boolean {
    return [...this.#columns.cells, 'reason'].every((name) => this.#table.text(row, name) === '')
  }

  #monthOf(row: SeparatedRow): FiledMonth | null {
    const site = this.#siteOf(row)
    const month = this.#monthNamed(row)
    const counts = this.#countsOf(row)
    const said = this.#reasonOf(row)
    if (site === null || month === null) return null
    const name = `${site} ${month}`
    const line = this.#lines.get(name)
    if (line === undefined) this.#lines.set(name, row.line)
    else this.#table.wrong(row, 'month', { key: 'MONTH_TWICE', line })
    if (counts === null || said === null) return null
    const before = this.#known.submitted(site, month)
    if (before === null) return { site, month, counts, reason: null, is: 'NEW' }
    if (areSameCounts(before, counts)) return { site, month, counts, reason: null, is: 'UNCHANGED' }
    if (said === '') this.#table.differs(row, 'reason', { key: 'NO_REASON_OF_CORRECTION' })
    return { site, month, counts, reason: said, is: 'CORRECTED' }
  }

  #siteOf(row: SeparatedRow): string | null {
    const { centres } = this.#known
    const slug = this.#table.text(row, 'site')
    const centre = centres.find((one) => one.slug === slug.toLowerCase())
    if (!centre) {
      const available = centres.map((one) => one.slug)
      this.#table.wrong(row, 'site', { key: 'NOT_YOUR_CENTRE', available })
      return null
    }
    const name = this.#table.text(row, 'siteName')
    if (name !== '' && searchKey(name) !== searchKey(centre.name)) {
      this.#table.wrong(row, 'siteName', { key: 'CENTRE_CALLED_OTHERWISE', ...centre })
    }
    return centre.slug
  }

  #monthNamed(row: SeparatedRow): string | null {
    const { lastMonthOver } = this.#known
    const month = readMonth(this.#table.text(row, 'month'))
    if (month === null) this.#table.wrong(row, 'month', { key: 'NOT_A_MONTH' })
    else if (month <= lastMonthOver) return month
    else this.#table.wrong(row, 'month', { key: 'MONTH_NOT_OVER', last: lastMonthOver })
    return null
  }

  /** Null where something is wrong with them, which is told. */
  #countsOf(row: SeparatedRow): MonthCounts | null {
    const table = this.#table
    const said = this.#columns.cells
      .filter((cell) => table.has(cell))
      .map((cell) => [cell, table.text(row, cell)] as const)
    const { counts, malformed } = readCounts(said, this.#codes)
    for (const cell of malformed) table.wrong(row, cell, faultOfCount(table.text(row, cell)))
    // Of what lacks a number no sum says anything.
    if (malformed.length > 0) return null
    const faults = faultsOf(counts, this.#codes)
    for (const fault of faults) this.#tell(row, fault)
    return faults.length > 0 ? null : completed(counts, this.#codes)
  }

  #tell(row: SeparatedRow, fault: MonthFault): void {
    const table = this.#table
    switch (fault.key) {
      case 'MISSING':
        table.wrong(row, fault.measure, { key: 'EMPTY_CELL' })
        break
      case 'SUM_DIFFERS': {
        const { breakdown, sum, total } = fault
        const message = { by: traitHeadings[breakdown.trait], sum, total }
        table.differs(row, breakdown.measure, { key: 'PARTS_DIFFER', ...message })
        break
      }
      case 'ACCESS_DIFFERS': {
        const { access, total } = fault
        table.differs(row, 'STAGE.ACCESS', { key: 'ACCESS_DIFFERS', access, total })
        break
      }
      case 'STAGE_MISSING':
        table.differs(row, fault.cell, {
          key: 'STAGE_MISSING',
          stage: this.#columns.fields[fault.cell]?.heading ?? { de: fault.cell, en: fault.cell },
        })
    }
  }

  /** Empty where none is said; null where it is none, which is told. */
  #reasonOf(row: SeparatedRow): string | null {
    const reason = this.#table.text(row, 'reason')
    const rule = ruleOfText(reason, this.#known.today)
    if (rule) this.#table.differs(row, 'reason', { key: 'PERSONAL_RECORDS', rule, columns: [] })
    else if (reason.length <= mostOfReason) return reason
    else this.#table.differs(row, 'reason', { key: 'REASON_TOO_LONG', most: mostOfReason })
    return null
  }
}

const faultOfCount = (text: string): ProblemMessage => {
  const isLarge = /^\d{6,}$/.test(text.replaceAll(/[\s.]/g, '')) && readCount(text) === null
  return isLarge
    ? { key: 'OUT_OF_RANGE', least: 0, most: mostInMonth }
    : { key: 'NOT_A_WHOLE_COUNT' }
}

/** 2026-03, 03/2026, März 2026, 01.03.2026, and what a spreadsheet makes of them: Mrz 26, Mar-26. */
export function readMonth(text: string): string | null {
  const short = /^(\p{L}+\.?)[ -](\d{2})$/u.exec(text)
  const period = readPeriod(short ? `${short[1] ?? ''} 20${short[2] ?? ''}` : text)
  const month = period?.first.slice(0, 7) ?? ''
  return period?.last.startsWith(month) === true && isMonth(month) ? month : null
}

export function areSameCounts(one: MonthCounts, other: MonthCounts): boolean {
  const cells = Object.keys(one)
  return (
    cells.length === Object.keys(other).length && cells.every((cell) => one[cell] === other[cell])
  )
}
