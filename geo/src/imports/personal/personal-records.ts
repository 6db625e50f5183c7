import { isFreeTextHeading, isTraitHeading, ruleOfHeading } from '../headings/personal.ts'
import type { PersonalRule } from '../words/table-problems.ts'
import { ruleOfValue } from './personal-values.ts'

/** A rule that a file is refused by, with the numbers of its columns from 1: never what stands in them. */
export interface PersonalFinding {
  readonly rule: PersonalRule
  readonly columns: readonly number[]
}

/** A file's cells, as far as they are known before anybody takes them for counts. */
export interface SuspectedTable {
  /** None where the file has no line with names of columns. */
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What is a column of the kind of file that it should be: its heading is no sign. */
  readonly isExpected: (column: number) => boolean
  /** Columns that count people. */
  readonly counts: readonly number[]
  /** yyyy-mm-dd */
  readonly today: string
}

/**
 * Whether a table tells of single people, by its headings, by what its cells look like, and by its shape. What sums people
 * up has a column of numbers, says the same group once, and tells neither names nor days of birth.
 */
export function findPersonalRecords(table: SuspectedTable): PersonalFinding[] {
  const columns = new Map<PersonalRule, Set<number>>()
  const found = (rule: PersonalRule, column: number) => {
    columns.set(rule, (columns.get(rule) ?? new Set()).add(column + 1))
  }
  const width = Math.max(
    table.header.length,
    ...table.rows.map(({ length }) => length).slice(0, 50),
  )
  for (let column = 0; column < width; column += 1) {
    for (const rule of rulesOfColumn(table, column)) found(rule, column)
  }
  for (const column of columnsOfPersons(table)) found('ONE_ROW_A_PERSON', column)
  return [...columns].map(([rule, numbers]) => ({
    rule,
    columns: [...numbers].sort((one, other) => one - other),
  }))
}

function rulesOfColumn(table: SuspectedTable, column: number): PersonalRule[] {
  const { header, rows, isExpected, today } = table
  const heading = header[column] ?? ''
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  const rules = new Set<PersonalRule>()
  if (!isExpected(column)) {
    const named = ruleOfHeading(heading)
    if (named) rules.add(named)
    if (isFreeTextHeading(heading) && isFreeText(cells)) rules.add('FREE_TEXT')
    if (isNumbering(cells)) rules.add('CASE_NUMBER')
  }
  const unsure = new Map<PersonalRule, { count: number; distinct: Set<string> }>()
  for (const cell of cells) {
    const value = ruleOfValue(cell, today)
    if (value === null) continue
    if (value.isCertain) {
      rules.add(value.rule)
      continue
    }
    const alike = unsure.get(value.rule) ?? { count: 0, distinct: new Set() }
    unsure.set(value.rule, alike)
    alike.count += 1
    alike.distinct.add(cell)
  }
  // Sites and fields of counselling repeat, and some look like names: Pflege, Gesundheit.
  const [least, share] = isExpected(column) ? [3, 1] : [2, 0.6]
  for (const [rule, { count, distinct }] of unsure) {
    if (count >= cells.length * share && distinct.size >= Math.max(least, count * 0.6)) {
      rules.add(rule)
    }
  }
  return [...rules]
}

/** Texts of their own, rather than one of a few remarks. */
const isFreeText = (cells: readonly string[]) =>
  cells.some((cell) => cell.length > 60) ||
  (cells.length >= 5 && new Set(cells).size > cells.length * 0.8)

/** Every row has a token of its own, with letters and digits, or digits alone of one length, as no counts are. */
function isNumbering(cells: readonly string[]): boolean {
  if (cells.length < 5 || new Set(cells).size < cells.length) return false
  const lengths = new Set(cells.map(({ length }) => length))
  return (
    cells.every((cell) =>
      /^[A-Za-z]{1,6}[-/ ]?\d[\dA-Za-z/-]{3,}$|^\d{2,4}[-/]\d{3,}$/.test(cell),
    ) ||
    (lengths.size === 1 && cells.every((cell) => /^\d{6,}$/.test(cell)))
  )
}

/**
 * The columns of a table with one row a person: it has columns that describe a person, and none of numbers, but for the
 * number of the row; or all its numbers are 1.
 */
function columnsOfPersons({ header, rows, counts, isExpected }: SuspectedTable): number[] {
  const traits = header.flatMap((heading, column) => (isTraitHeading(heading) ? [column] : []))
  if (traits.length < 2 || rows.length < 2) return []
  const cellsOf = (column: number) => rows.map((row) => row[column] ?? '')
  if (counts.length > 0) {
    const areOnes = counts.every((column) =>
      cellsOf(column).every((cell) => /^1([.,]0+)?$/.test(cell)),
    )
    return areOnes && rows.length >= 20 ? traits : []
  }
  const hasNumbers = header.some(
    (_, column) => !traits.includes(column) && !isExpected(column) && areCounts(cellsOf(column)),
  )
  return hasNumbers ? [] : traits
}

/** Numbers that count something: neither years nor the number of the row. */
function areCounts(cells: readonly string[]): boolean {
  const areNumbers = cells.every((cell) => /^\d+([.,]\d+)*$/.test(cell))
  const areYears = cells.every((cell) => /^(19|20)\d{2}$/.test(cell))
  const first = Number(cells[0])
  const areInOrder = cells.every((cell, place) => Number(cell) === first + place)
  return areNumbers && !areYears && !areInOrder
}
