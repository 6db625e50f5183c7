import type { ImportKindId } from '../../import-kind.ts'
import type { ProblemMessage } from '../../problem.ts'
import { cleanFiles } from '../clean-files.ts'

/** From 0 to below a whole number. */
export type Below = (end: number) => number

/** A way in which files are damaged. */
export interface Damage {
  readonly name: string
  readonly kind: ImportKindId
  /** The bytes, or the text in UTF-8, of a clean file that something happened to, with the line it happened in. */
  readonly make: (below: Below) => Damaged
  /** What the report must say. */
  readonly expected: ProblemMessage['key']
}

export interface Damaged {
  readonly content: string | Uint8Array
  /** Null: it is no matter of one line. */
  readonly line: number | null
}

/** A clean file by its lines and cells. */
export class CleanTable {
  readonly lines: readonly string[]

  constructor(kind: ImportKindId) {
    const file = cleanFiles.find((one) => one.kind === kind)
    if (!file) throw new RangeError(`There is no clean file of ${kind}`)
    this.lines = file.text.trimEnd().split('\n')
  }

  get text(): string {
    return textOf(this.lines)
  }

  /** The index of a line of the body, but for the sum below it. */
  someRow(below: Below): number {
    const sums = this.lines.at(-1)?.startsWith('Summe') === true ? 1 : 0
    return 1 + below(this.lines.length - 1 - sums)
  }

  row(index: number): string {
    return this.lines[index] ?? ''
  }

  withLine(index: number, line: string | null): string {
    return textOf(this.lines.flatMap((old, at) => (at === index ? (line ?? []) : old)))
  }

  withCell(index: number, column: number, change: (cell: string) => string): string {
    const cells = this.row(index).split(';')
    return this.withLine(index, cells.with(column, change(cells[column] ?? '')).join(';'))
  }
}

export const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** Something in one cell of one row. */
export const inCell = (
  name: string,
  kind: ImportKindId,
  column: number,
  change: (cell: string, below: Below) => string,
  expected: ProblemMessage['key'],
): Damage => ({
  name,
  kind,
  expected,
  make: (below) => {
    const table = new CleanTable(kind)
    const row = table.someRow(below)
    return { content: table.withCell(row, column, (cell) => change(cell, below)), line: row + 1 }
  },
})

/** Something in the whole text. */
export const inText = (
  name: string,
  kind: ImportKindId,
  change: (table: CleanTable, below: Below) => string | Uint8Array,
  expected: ProblemMessage['key'],
  line: number | null = null,
): Damage => ({
  name,
  kind,
  expected,
  make: (below) => ({ content: change(new CleanTable(kind), below), line }),
})
