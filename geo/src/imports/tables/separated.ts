import { type CsvErrorCode, parse } from 'csv-parse/browser/esm/sync'

/** A row as it stands in a file, with the line it begins in. */
export interface SeparatedRow {
  readonly line: number
  readonly cells: readonly string[]
}

export type Separator = ';' | ',' | '\t' | '|'

export type Separated =
  | { readonly rows: readonly SeparatedRow[]; readonly separator: Separator }
  | { readonly fault: 'BROKEN_QUOTES' | 'NO_SEPARATOR'; readonly line: number | null }

const separators: readonly Separator[] = [';', '\t', ',', '|']

/**
 * Rows of a text whose cells are separated by whichever sign makes the most of them a table. `isKnown` tells the names of
 * columns: commas inside German names and numbers are no separators of theirs.
 */
export function separate(text: string, isKnown: (cell: string) => boolean): Separated {
  // What Excel writes, and reads, to name the separator.
  const named = /^sep=(.)\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const skipped = named ? 1 : 0
  const head = body.split('\n', 40).join('\n')
  const best = separators
    .map((separator) => ({ separator, fit: fitOf(head, separator, isKnown) }))
    .filter(({ fit }) => fit.columns > 1)
    .sort(({ fit: one }, { fit: other }) => other.known - one.known || other.even - one.even)[0]
  if (best === undefined) return { fault: 'NO_SEPARATOR', line: null }
  return parseAll(body, best.separator, skipped)
}

/** How many names of columns a separator yields, and how many lines have as many of them as the first. */
function fitOf(head: string, separator: Separator, isKnown: (cell: string) => boolean) {
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replaceAll(/"[^"]*"/g, 'quoted').split(separator))
  const columns = Math.max(0, ...lines.map(({ length }) => length))
  const known = Math.max(
    0,
    ...head
      .split('\n')
      .slice(0, 10)
      .map(
        (line) => line.split(separator).filter((cell) => isKnown(cell.replaceAll('"', ''))).length,
      ),
  )
  const even = lines.filter(({ length }) => length === columns).length * Math.log2(columns + 1)
  return { columns, known, even }
}

function parseAll(text: string, separator: Separator, skipped: number): Separated {
  const rows: SeparatedRow[] = []
  let next = 1 + skipped
  try {
    parse(text, {
      delimiter: separator,
      relaxColumnCount: true,
      skipEmptyLines: true,
      recordDelimiter: '\n',
      onRecord: (record, { lines }) => {
        // It tells where a record ends; cells in quotes may hold ends of lines.
        const within = record.reduce((all, cell) => all + cell.split('\n').length - 1, 0)
        next = lines + skipped + 1
        const cells = record.map((cell) => cell.trim())
        if (cells.some((cell) => cell !== '')) rows.push({ line: next - 1 - within, cells })
        return null
      },
    })
    return { rows, separator }
  } catch (error) {
    if (!isQuoteFault(error)) throw error
    return { fault: 'BROKEN_QUOTES', line: next }
  }
}

const quoteFaults = [
  'CSV_QUOTE_NOT_CLOSED',
  'INVALID_OPENING_QUOTE',
  'CSV_INVALID_CLOSING_QUOTE',
] satisfies CsvErrorCode[]

/** Its own words hold the cell, which may be anybody's name. */
const isQuoteFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && quoteFaults.some((code) => code === error.code)

/** Cells of a text whose quotation marks do not match, to see whose they are: by the sign that most lines have. */
export function roughly(text: string): SeparatedRow[] {
  const lines = text.split('\n')
  const most = separators.find(
    (separator) => lines.filter((line) => line.includes(separator)).length >= lines.length / 2,
  )
  return lines.map((line, place) => ({
    line: place + 1,
    cells: line.split(most ?? /[;,\t|]/).map((cell) => cell.replaceAll('"', '').trim()),
  }))
}
