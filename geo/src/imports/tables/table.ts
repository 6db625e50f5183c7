import type { ProblemMessage } from '../problem.ts'
import type { TableLevel } from '../words/table-problems.ts'
import type { AreaNames } from '../cells/area-names.ts'
import type { Causes } from './causes.ts'
import type { AgeColumn, Header } from './header.ts'
import { type Notation, notationOf, readNumber } from '../cells/numbers.ts'
import type { SeparatedRow } from './separated.ts'

/** How a number must be. */
export interface Range {
  /** It counts what cannot be divided. */
  readonly isWhole: boolean
  readonly least: number
  readonly most: number
}

/** More people live in no city. */
export const people: Range = { isWhole: true, least: 0, most: 100_000_000 }

/** A table whose columns are known, cell by cell; what is wrong with one is told as it is read. */
export class Table<Name extends string> {
  readonly file: string
  readonly rows: readonly SeparatedRow[]
  readonly ages: readonly AgeColumn[]
  readonly #header: Header<Name>
  readonly #notation: Notation
  readonly #causes: Causes
  readonly #strange = new Set<string>()

  constructor(file: string, header: Header<Name>, rows: readonly SeparatedRow[], causes: Causes) {
    this.file = file
    this.rows = rows
    this.ages = header.ages
    this.#header = header
    this.#causes = causes
    this.#notation = notationOf(rows.flatMap(({ cells }) => cells))
  }

  /** The names of its columns. */
  get headings(): readonly string[] {
    return this.#header.cells.filter((cell) => cell !== '')
  }

  /** How many different names of areas were none: as many areas may seem to be missing. */
  get strangeAreas(): number {
    return this.#strange.size
  }

  /** Whether nothing was found wrong, in any file. */
  get isSound(): boolean {
    return this.#causes.isEmpty
  }

  has(name: Name): boolean {
    return this.#header.places.has(name)
  }

  /** What stands in a column; empty where the table does not have it. */
  text(row: SeparatedRow, column: Name | number): string {
    return row.cells[this.#placeOf(column) ?? -1] ?? ''
  }

  wrong(row: SeparatedRow, column: Name | number | null, message: ProblemMessage): void {
    const place = column === null ? undefined : this.#placeOf(column)
    this.#tell(row, place, place === undefined ? null : (row.cells[place] ?? null), message)
  }

  /** About what stands there together with others of its row: the same value elsewhere is another matter. */
  differs(row: SeparatedRow, column: Name, message: ProblemMessage): void {
    this.#tell(row, this.#placeOf(column), null, message)
  }

  #tell(
    { line }: SeparatedRow,
    place: number | undefined,
    value: string | null,
    message: ProblemMessage,
  ): void {
    const column = place === undefined ? null : (this.#header.cells[place] ?? null)
    this.#causes.add({ file: this.file, line, column, value, message })
  }

  /** About the whole file. */
  lacks(message: ProblemMessage): void {
    this.#causes.add({ file: this.file, line: null, column: null, value: null, message })
  }

  /** A number; null where it is none, which is told. */
  number(row: SeparatedRow, column: Name | number, range: Range): number | null {
    const read = readNumber(this.text(row, column), this.#notation, range.isWhole)
    if ('fault' in read) {
      this.wrong(row, column, this.#messageOf(read.fault, this.text(row, column), range))
      return null
    }
    const { value } = read
    if (value < 0 && range.least === 0) this.wrong(row, column, expected(range))
    else if (range.isWhole && !Number.isInteger(value)) this.wrong(row, column, expected(range))
    else if (value < range.least || value > range.most) {
      this.wrong(row, column, { key: 'OUT_OF_RANGE', least: range.least, most: range.most })
    } else return value
    return null
  }

  /** A number, or null where the cell is empty or the table has no such column. */
  optionalNumber(row: SeparatedRow, column: Name, range: Range): number | null {
    return this.text(row, column) === '' ? null : this.number(row, column, range)
  }

  /** The code of an area; null where there is none such, which is told. */
  area(row: SeparatedRow, column: Name, names: AreaNames, level: TableLevel): string | null {
    const text = this.text(row, column)
    const [only, ...others] = names.areas
    // Where there is but one a file need not say which: what must be there the header has.
    if (only && others.length === 0 && !this.has(column)) return only.code
    if (text === '') {
      this.wrong(row, column, { key: 'EMPTY_CELL' })
      return null
    }
    const found = names.find(text)
    if (!('fault' in found)) return found.code
    this.#strange.add(text)
    this.wrong(row, column, messageOfArea(found, level, names))
    return null
  }

  #placeOf(column: Name | number): number | undefined {
    return typeof column === 'number' ? column : this.#header.places.get(column)
  }

  #messageOf(
    fault: Extract<ReturnType<typeof readNumber>, { fault: string }>['fault'],
    text: string,
    range: Range,
  ): ProblemMessage {
    if (fault === 'NOT_A_NUMBER') return expected(range)
    if (fault !== 'AMBIGUOUS_NUMBER') return { key: fault }
    const small = Number(text.replace(',', '.'))
    return { key: fault, small, large: Math.round(small * 1000) }
  }
}

const expected = ({ isWhole }: Range): ProblemMessage => ({
  key: isWhole ? 'NOT_A_WHOLE_COUNT' : 'NOT_A_COUNT',
})

function messageOfArea(
  found: Extract<ReturnType<AreaNames['find']>, { fault: string }>,
  level: TableLevel,
  names: AreaNames,
): ProblemMessage {
  if (found.fault === 'AMBIGUOUS_AREA') return { key: found.fault, level, codes: found.codes }
  if (found.fault === 'CODE_AND_NAME_DIFFER') {
    return { key: found.fault, level, code: found.code, other: found.other }
  }
  const available = names.areas.map(({ code }) => code)
  return { key: found.fault, level, suggestion: found.suggestion, available }
}
