import { isOfPeople } from '../personal/personal-records.ts'
import type { ImportFile } from '../import-kind.ts'
import type { ProblemMessage } from '../problem.ts'
import { decode } from '../text/decode.ts'
import { bytesOf, hasTooManyEntries, mostEntries, mostTableBytes } from '../text/file-bytes.ts'
import { formatOfBytes, formatOfText } from '../text/file-format.ts'
import type { Causes } from './causes.ts'
import type { Fields } from '../headings/field.ts'
import { type Header, HeaderReader } from './header.ts'
import { roughly, separate, type SeparatedRow } from './separated.ts'
import { Table } from './table.ts'

/** What a kind of table looks like. */
export interface TableShape<Name extends string> {
  readonly fields: Fields<Name>
  readonly names: readonly Name[]
  /** Whether it may have a column for each group of ages. */
  readonly hasAges: boolean
  /** Columns that hold numbers of people or cases. */
  readonly counts: readonly Name[]
  /** The column with names of areas, which are names of nobody. */
  readonly label?: { readonly name: Name; readonly isAreaName: (cell: string) => boolean }
}

/** No row of counts is longer. */
const longestRow = 1024 * 1024
const tooManyEntries = {
  key: 'TOO_MANY_ENTRIES',
  most: mostEntries,
  mostMegabytesOfLine: longestRow / 1024 / 1024,
} as const

/**
 * A file as a table: its text, its separator, its header. Where it looks as if it told of single people, nothing else is
 * said of it.
 * @returns null where no row can be read; what is wrong is told
 */
export async function readTable<Name extends string>(
  file: ImportFile,
  shape: TableShape<Name>,
  today: string,
  causes: Causes,
): Promise<Table<Name> | null> {
  const about = (line: number | null, message: ProblemMessage) => {
    causes.add({ file: file.name, line, column: null, value: null, message })
    return null
  }
  const text = await textOf(file, about)
  if (text === null) return null
  const reader = new HeaderReader(shape.fields, shape.names, shape.hasAges)
  const separated = separate(text, (cell) => reader.isKnown(cell))
  const rows = 'rows' in separated ? separated.rows : roughly(text)
  const header = reader.find(rows)
  if (tellsOfPeople(file.name, rows, header, shape, today, causes)) return null
  if ('fault' in separated) return about(separated.line, { key: separated.fault })
  if (header === null) {
    const expected = shape.names.filter((name) => shape.fields[name].isNeeded)
    return about(rows[0]?.line ?? null, {
      key: 'NO_HEADER',
      expected: expected.map((name) => shape.fields[name].heading),
    })
  }
  const body = bodyOf(rows, header, (row) => {
    about(row.line, {
      key: 'RAGGED_ROW',
      cells: row.cells.length,
      expected: header.cells.length,
    })
  })
  if (body.length === 0) return about(null, { key: 'EMPTY_FILE' })
  if (!isComplete(file.name, header, body, { shape, reader, causes })) return null
  return new Table(file.name, header, body, causes)
}

/** @returns null where it is no text of a table, which is told */
async function textOf(
  file: ImportFile,
  about: (line: number | null, message: ProblemMessage) => null,
): Promise<string | null> {
  const bytes = await bytesOf(file.bytes(), mostTableBytes)
  if (bytes === null) {
    return about(null, { key: 'FILE_TOO_LARGE', mostMegabytes: mostTableBytes / 1024 / 1024 })
  }
  if (hasTooManyEntries(bytes, longestRow)) return about(null, tooManyEntries)
  const format = formatOfBytes(bytes)
  if (format !== null) return about(null, { key: 'NOT_A_TABLE', format })
  const decoded = decode(bytes)
  if ('fault' in decoded) {
    const { fault, line } = decoded
    return about(line, fault === 'BINARY' ? { key: 'NOT_A_TABLE', format: fault } : { key: fault })
  }
  const { text } = decoded
  if (text.trim() === '') return about(null, { key: 'EMPTY_FILE' })
  const formatted = formatOfText(text)
  return formatted === null ? text : about(null, { key: 'NOT_A_TABLE', format: formatted })
}

function tellsOfPeople<Name extends string>(
  file: string,
  rows: readonly SeparatedRow[],
  header: Header<Name> | null,
  { counts, label }: TableShape<Name>,
  today: string,
  causes: Causes,
): boolean {
  const below = rows.filter(({ line }) => header === null || line > header.line)
  const labels = label && header?.places.get(label.name)
  const named = below.map(({ cells }) => cells[labels ?? -1] ?? '').filter((cell) => cell !== '')
  // Some have another name today, or are called a little differently.
  const areLabels = named.filter((cell) => label?.isAreaName(cell)).length >= named.length / 2
  const unexpected = new Set(header?.unknown ?? rows[0]?.cells.keys())
  if (labels !== undefined && !areLabels) unexpected.add(labels)
  const suspected = {
    of: 'SUMS',
    header: header?.cells ?? rows[0]?.cells ?? [],
    rows: below.filter((row) => !isNote(row)).map(({ cells }) => cells),
    isExpected: (column: number) => !unexpected.has(column),
    counts: [
      ...counts.flatMap((name) => header?.places.get(name) ?? []),
      ...(header?.ages.map(({ at }) => at) ?? []),
    ],
    today,
  } as const
  return isOfPeople(file, suspected, causes.add)
}

/** The source, or what a star means, below the table. */
const isNote = ({ cells: [first = '', ...others] }: SeparatedRow): boolean =>
  others.every((cell) => cell === '') &&
  /^(Quelle|Source|Stand|Hinweis|Anmerkung|Note|Datenstand|Herausgeber|Kontakt|Lizenz|©|\*|\(C\))/i.test(
    first,
  )

function bodyOf<Name extends string>(
  rows: readonly SeparatedRow[],
  { line, cells: { length } }: Header<Name>,
  ragged: (row: SeparatedRow) => void,
): SeparatedRow[] {
  return rows.flatMap((row) => {
    if (row.line <= line || isNote(row)) return []
    const rest = row.cells.slice(length)
    if (row.cells.length >= length && rest.every((cell) => cell === '')) return row
    ragged(row)
    return []
  })
}

/** Of more columns that may be there only those are told that must. */
const mostNamed = 40

/** Whether each column is known and there, and once; what is not is told. */
function isComplete<Name extends string>(
  file: string,
  header: Header<Name>,
  body: readonly SeparatedRow[],
  {
    shape: { fields, names },
    reader,
    causes,
  }: { shape: TableShape<Name>; reader: HeaderReader<Name>; causes: Causes },
): boolean {
  const { line, cells, places, unknown, doubled } = header
  const missing = names.filter((name) => !places.has(name))
  const needed = missing.filter((name) => fields[name].isNeeded)
  // Spreadsheets write columns that nobody filled.
  const unnamed = unknown.filter(
    (at) => cells[at] === '' && body.every((row) => row.cells[at] === ''),
  )
  const strange = unknown.filter((at) => !unnamed.includes(at))
  const expected = (missing.length > mostNamed ? needed : missing).map(
    (name) => fields[name].heading,
  )
  const suggested = strange.map((at) => {
    const name = cells[at] ?? ''
    // A column without a name is told by its place.
    const column = name === '' ? String(at + 1) : name
    return { column, suggestion: reader.suggest(name, missing) }
  })
  for (const { column, suggestion } of suggested.filter((one) => one.suggestion)) {
    const message = { key: 'UNKNOWN_COLUMN', columns: 1, suggestion, expected } as const
    causes.add({ file, line, column, value: null, message })
  }
  // What they all may be called instead is said once.
  const others = suggested.filter((one) => !one.suggestion).map(({ column }) => column)
  if (others.length > 0) {
    causes.add({
      ...{ file, line, column: others.join(', '), value: null },
      message: { key: 'UNKNOWN_COLUMN', columns: others.length, suggestion: null, expected },
    })
  }
  for (const { name, at } of doubled) {
    const message = { key: 'DOUBLED_COLUMN', column: fields[name].heading } as const
    causes.add({ file, line, column: cells[at] ?? null, value: null, message })
  }
  const found = cells.filter((cell) => cell !== '')
  for (const name of needed) {
    const column = fields[name].heading
    causes.add({
      file,
      line,
      column: column.de,
      value: null,
      message: { key: 'NO_COLUMN', column, found },
    })
  }
  return strange.length + doubled.length + needed.length === 0
}
