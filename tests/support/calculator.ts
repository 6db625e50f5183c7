import type { Figure, WorkedTable } from '../../geo/src/figures/figure.ts'
import type { Certainty } from '../../geo/src/terms/certainty.ts'
import type { Dictionary } from '../../geo/src/words/vocabulary.ts'
import { compute } from './calculation.ts'
import { certainties } from './figure.ts'

/**
 * A reader with a pocket calculator, who knows how a language writes numbers and sums, and nothing of the product: reads
 * a formula, finds its names in the list beside it and computes it.
 */
interface Reading {
  readonly number: (text: string) => number
  /** Of a column of the table beside it. */
  readonly columnSum: RegExp
  /** What is summed up, and how that is written out. */
  readonly writtenOut: RegExp
  readonly atLeastZero: RegExp
  /** The first row that reaches so many. */
  readonly firstToReach: RegExp
  /** What stands so in a source. */
  readonly stated: readonly string[]
  readonly unknownWords: readonly string[]
}

const readings: Readonly<Record<'de' | 'en', Reading>> = {
  de: {
    number: (text) => Number(text.replaceAll('.', '').replace(',', '.')),
    columnSum: /^Summe: (.+)$/,
    writtenOut: /^Summe [^:+]+: (.+)$/,
    atLeastZero: /^(.+), mindestens 0$/,
    firstToReach: /^kürzester Fußweg, bis zu dem mindestens (.+) wohnen$/,
    stated: [
      'gezählt, wie in der Quelle angegeben',
      'gemeldet, wie in der Quelle angegeben',
      'erwartet, wie in der Quelle angegeben',
      'geschätzt; das Verfahren steht bei der Quelle',
      'wie im Rahmenkonzept veröffentlicht, auf eine Stelle gerundet',
      'im Rahmenkonzept festgelegt',
      'zum Ausprobieren eingegeben',
      'angenommen im Szenario: die Zahl von heute, mit dem Faktor des Szenarios vervielfacht',
    ],
    unknownWords: ['nicht bekannt', 'bekannt, aber zum Schutz der Menschen nicht genannt'],
  },
  en: {
    number: (text) => Number(text.replaceAll(',', '')),
    columnSum: /^sum: (.+)$/,
    writtenOut: /^sum [^:+]+: (.+)$/,
    atLeastZero: /^(.+), at least 0$/,
    firstToReach: /^shortest way on foot within which at least (.+) live$/,
    stated: [
      'counted, as stated by the source',
      'reported, as stated by the source',
      'expected, as stated by the source',
      'estimated; the source says how',
      'as published in the framework, rounded to one decimal',
      'set by the framework',
      'entered to try it out',
      'assumed in the scenario: today’s number, multiplied by the scenario’s factor',
    ],
    unknownWords: ['not known', 'known, but withheld to protect people'],
  },
}

/** A table as it is read. */
interface ReadTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly number[])[]
  readonly rule: string | null
}

const readTable = ({ columns, rows, rule }: WorkedTable, { say }: Dictionary): ReadTable => ({
  columns: columns.map(({ name }) => say(name)),
  rows: rows.map(({ values }) => values),
  rule: rule && say(rule),
})

const columnOf = ({ columns, rows }: ReadTable, name: string): number[] | null => {
  const place = columns.indexOf(name)
  return place === -1 ? null : rows.map((row) => row[place] ?? Number.NaN)
}
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** What the formula comes to. @throws Error where it cannot be followed */
function followed(
  formula: string,
  inputs: readonly { name: string; value: number }[],
  table: ReadTable | null,
  by: Reading,
): number {
  const [, atLeastZero] = by.atLeastZero.exec(formula) ?? []
  if (atLeastZero !== undefined) return Math.max(0, followed(atLeastZero, inputs, table, by))
  const [, writtenOut] = by.writtenOut.exec(formula) ?? []
  if (writtenOut !== undefined) return followed(writtenOut, inputs, table, by)
  const [, summed] = by.columnSum.exec(formula) ?? []
  if (summed !== undefined) {
    const column = table && columnOf(table, summed)
    if (!column || inputs.length > 0) throw new Error('sums up a column that is not there')
    return sumOf(column)
  }
  const names = inputs.map(({ name }) => name)
  const values = inputs.map(({ value }) => value)
  if (new Set(names).size < names.length) throw new Error('calls two inputs alike')
  const [, wanted] = by.firstToReach.exec(formula) ?? []
  if (wanted !== undefined) return firstToReach(compute(wanted, names, values, by), table)
  return compute(formula, names, values, by)
}

/** Rows hold a way, how many walk it, and how many walk no farther. */
function firstToReach(wanted: number, table: ReadTable | null): number {
  const rows = table?.rows ?? []
  for (const [place, [way = Number.NaN, some = Number.NaN, upTo = Number.NaN]] of rows.entries()) {
    const [before, , until = upTo - some] = rows[place - 1] ?? []
    if (before !== undefined && before > way) throw new Error('rows are not in their order')
    if (!isSame(until + some, upTo)) throw new Error('rows do not add up')
    if (upTo < wanted * (1 - 1e-12)) continue
    // Whoever sees no row before it must see that there is none.
    if (place === 0 && !isSame(some, upTo)) throw new Error('rows begin too late')
    return way
  }
  throw new Error('no row reaches so many')
}

const isSame = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))

/** Why a table does not hold: a column that is named like an input adds up to it, a rule gives its last column. */
function faultIn(
  table: ReadTable,
  inputs: readonly { name: string; value: number }[],
  by: Reading,
) {
  for (const { name, value } of inputs) {
    const column = columnOf(table, name)
    if (column && !isSame(sumOf(column), value))
      return `the column ${name} adds up to another value`
  }
  for (const row of table.rows) {
    if (row.length !== table.columns.length) return 'a row has not one value for each column'
    const { rule } = table
    if (rule === null) continue
    const given = compute(rule, table.columns.slice(0, -1), row.slice(0, -1), by)
    if (!isSame(given, row.at(-1) ?? Number.NaN)) return `the rule ${rule} gives another value`
  }
  return null
}

/** A figure with its explanation, as it is read in a language. */
export interface Explained {
  readonly value: number | null
  readonly status: Certainty
  readonly formula: string
  readonly inputs: readonly { name: string; value: number | null; status: Certainty }[]
  readonly table: ReadTable | null
}

/** How a figure came about. */
export type Followed = 'STATED' | 'COMPUTED' | 'WITH_TABLE' | 'UNKNOWN'

/**
 * Follows a figure's own explanation to its value.
 * @throws Error where it does not lead there
 */
export function follow(figure: Explained, language: keyof typeof readings): Followed {
  const { value, status, formula, inputs, table } = figure
  const by = readings[language]
  const values = inputs.flatMap(({ name, value: known }) =>
    known === null ? [] : [{ name, value: known }],
  )
  try {
    if (value === null) return unknown(figure, by)
    if (values.length < inputs.length) throw new Error('told although an input is not')
    if (inputs.some((input) => certainties.indexOf(input.status) > certainties.indexOf(status))) {
      throw new Error('surer than one of its inputs')
    }
    if (inputs.length === 0 && !table) return stated(figure, by)
    const result = followed(formula, values, table, by)
    if (!isSame(result, value)) throw new Error(`comes to ${result}`)
    const fault = table && faultIn(table, values, by)
    if (fault) throw new Error(fault)
    return table ? 'WITH_TABLE' : 'COMPUTED'
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${value} ${status}, ${formula}: ${why}`, { cause: error })
  }
}

/** What stands so in a source follows from nothing else. */
function stated({ status, formula }: Explained, by: Reading): 'STATED' {
  if (!by.stated.includes(formula)) throw new Error('follows from nothing')
  if (!['OBSERVED', 'REPORTED', 'ESTIMATED', 'PROJECTED'].includes(status)) {
    throw new Error('stands in no source')
  }
  return 'STATED'
}

function unknown({ status, formula, inputs, table }: Explained, by: Reading): 'UNKNOWN' {
  if (status !== 'MISSING' && status !== 'SUPPRESSED') throw new Error('told without a value')
  if (table) throw new Error('a table of what is not told')
  const isUnknown = by.unknownWords.includes(formula) || inputs.some(({ value }) => value === null)
  // Nobody divides by nobody, and too many may have no way at all.
  const isWithoutAnswer = inputs.some(({ value }) => value === 0) || by.firstToReach.test(formula)
  if (!isUnknown && !isWithoutAnswer) throw new Error('a value could be told')
  return 'UNKNOWN'
}

/** As a figure is read in some languages; its table is worked out once. */
export function read(
  { value, status, explain }: Figure,
  languages: readonly Dictionary[],
): Explained[] {
  const { formula, inputs, table } = explain()
  const worked = table?.() ?? null
  return languages.map((dictionary) => ({
    value,
    status,
    formula: dictionary.say(formula),
    inputs: inputs.map((input) => ({
      name: dictionary.say(input.name),
      value: input.value,
      status: input.status,
    })),
    table: worked && readTable(worked, dictionary),
  }))
}

/** What a formula without a table comes to with inputs as they are given. @throws Error where it cannot be followed */
export const valueOf = (
  formula: string,
  inputs: readonly { name: string; value: number }[],
  language: keyof typeof readings,
): number => followed(formula, inputs, null, readings[language])
