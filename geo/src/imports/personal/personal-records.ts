import {
  isFreeTextHeading,
  isOwnOfPlaces,
  isTraitHeading,
  ruleOfHeading,
  ruleOfPlaceHeading,
} from '../headings/personal.ts'
import type { ReportProblem } from '../problem.ts'
import type { PersonalRule } from '../words/table-problems.ts'
import { type PersonalValue, ruleOfValue, type Sureness } from './personal-values.ts'

/** A rule that a file is refused by, with the numbers of its columns from 1: never what stands in them. */
export interface PersonalFinding {
  readonly rule: PersonalRule
  readonly columns: readonly number[]
}

/** A file's cells, as far as they are known before anybody takes them for counts. */
export interface SuspectedTable {
  /**
   * Of what its rows should be, which tell of nobody: sums of people; places, whose names, addresses and telephones are
   * their own; or cells of a grid.
   */
  readonly of: 'SUMS' | 'PLACES' | 'CELLS'
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
 * up has a column of numbers, says the same group once, and tells neither names nor days of birth. It is asked of every file
 * of every kind before anything else of it is told.
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
  if (table.of === 'SUMS') {
    for (const column of columnsOfPersons(table)) found('ONE_ROW_A_PERSON', column)
  }
  return [...columns].map(([rule, numbers]) => ({
    rule,
    columns: [...numbers].sort((one, other) => one - other),
  }))
}

function rulesOfColumn(table: SuspectedTable, column: number): Set<PersonalRule> {
  const { header, rows, isExpected } = table
  const heading = header[column] ?? ''
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  const rules = new Set<PersonalRule>()
  if (!isExpected(column)) {
    const named = table.of === 'SUMS' ? ruleOfHeading(heading) : ruleOfPlaceHeading(heading)
    if (named) rules.add(named)
  }
  if (table.of === 'SUMS' && !isExpected(column)) {
    if (isFreeTextHeading(heading) && isFreeText(cells)) rules.add('FREE_TEXT')
    if (isNumbering(cells)) rules.add('CASE_NUMBER')
  }
  for (const [rule, found] of alikeIn(cells, table.today)) {
    if (isTold(rule, found, cells.length, table, column)) rules.add(rule)
  }
  return rules
}

/** Cells that tell of people by one rule: how many of each sureness, and how many different ones. */
type Alike = Readonly<Record<Sureness, { count: number; distinct: Set<string> }>>

const mostSeen = 10_000

function alikeIn(cells: readonly string[], today: string): Map<PersonalRule, Alike> {
  const alike = new Map<PersonalRule, Alike>()
  const none = () => ({ count: 0, distinct: new Set<string>() })
  const seen = new Map<string, PersonalValue | null>()
  for (const cell of cells) {
    const known = seen.get(cell)
    const value = known === undefined ? ruleOfValue(cell, today) : known
    // Days and codes come again and again, names do not.
    if (known === undefined && seen.size < mostSeen) seen.set(cell, value)
    if (value === null) continue
    const found = alike.get(value.rule) ?? { CERTAIN: none(), LIKELY: none(), UNSURE: none() }
    alike.set(value.rule, found)
    found[value.sureness].count += 1
    found[value.sureness].distinct.add(cell)
  }
  return alike
}

/** What places have of their own, whatever its column is called. */
const ownOfPlaces: ReadonlySet<PersonalRule> = new Set(['ADDRESS', 'TELEPHONE', 'EMAIL'])

function isTold(
  rule: PersonalRule,
  alike: Alike,
  cells: number,
  { of, header, isExpected }: SuspectedTable,
  column: number,
): boolean {
  const isKnown = isExpected(column)
  if (of === 'SUMS') {
    const enough = alike.CERTAIN.count + (isKnown ? 0 : alike.LIKELY.count)
    // Sites and fields of counselling repeat, and some look like names: Pflege, Gesundheit.
    return enough > 0 || isListed(alike, cells, isKnown ? { least: 3, share: 1 } : unknownColumn)
  }
  const isOwn = of === 'PLACES' && (ownOfPlaces.has(rule) || isKnown)
  return !isOwn && !isOwnOfPlaces(header[column] ?? '') && isListed(alike, cells, columnOfPlaces)
}

const unknownColumn = { least: 2, share: 0.6 }
const columnOfPlaces = { least: 3, share: 0.6 }

/** A place may be called after somebody, a list of places is not. */
function isListed(
  { CERTAIN, LIKELY, UNSURE }: Alike,
  cells: number,
  { least, share }: typeof unknownColumn,
): boolean {
  const likely = CERTAIN.count + LIKELY.count
  const different = CERTAIN.distinct.size + LIKELY.distinct.size
  if (likely > 0 && (likely === cells || (likely >= cells * 0.3 && different >= 2))) return true
  const count = UNSURE.count + likely
  const distinct = UNSURE.distinct.size + different
  return count >= cells * share && distinct >= Math.max(least, count * 0.6)
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

/** Whether a table tells of single people, which is all that is said of it. */
export function isOfPeople(file: string, table: SuspectedTable, report: ReportProblem): boolean {
  const findings = findPersonalRecords(table)
  for (const { rule, columns } of findings) {
    const message = { key: 'PERSONAL_RECORDS', rule, columns } as const
    report({ file, line: null, column: null, value: null, message })
  }
  return findings.length > 0
}
