import type { Unit } from '$api/catalogue'
import type { Messages } from '$words/messages'

/** A table on its way into a file; numbers are unrounded, null is an empty cell. */
export interface Sheet {
  name: string
  columns: Heading[]
  rows: CellValue[][]
}

export type CellValue = string | number | null | Day | Computed

/** A day (yyyy-mm-dd), which a spreadsheet can count with. */
export interface Day {
  day: string
}

/** What a spreadsheet computes by itself, and what it comes to where nothing computes. */
export interface Computed {
  /** As Excel's files have it: English names, commas, no sign of equality before it. */
  formula: string
  value: string | number
}

/** Nothing where a day is not known. */
export const dayCell = (day: string | null | undefined): CellValue =>
  day === null || day === undefined || day === '' ? null : { day }

interface Heading {
  header: string
  /** In characters. */
  width?: number
  /** How a spreadsheet shows its numbers. */
  format?: string
}

/** A column of a table: the same for the page, every file and print. */
export interface SheetColumn<Row> extends Heading {
  cell: (row: Row, at: RowPlace) => CellValue
}

/** Where a row stands in the sheet, counted from 1; formulas name cells by it. */
export interface RowPlace {
  line: number
  firstLine: number
  lastLine: number
}

/** Below the headings. */
const firstLine = 2

export function sheetOf<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Sheet {
  return {
    name,
    columns: columns.map(({ header, width, format }) => ({
      header,
      ...(width !== undefined && { width }),
      ...(format !== undefined && { format }),
    })),
    rows: rows.map((row, index) => {
      const line = firstLine + index
      const at = { line, firstLine, lastLine: firstLine + rows.length - 1 }
      return columns.map(({ cell }) => cell(row, at))
    }),
  }
}

/** As a spreadsheet shows the numbers of a unit. */
const unitFormats: Partial<Record<Unit, string>> = {
  RESIDENTS: '#,##0',
  SHARE: '0.0%',
  RELATIVE_CHANGE: '+0.0%;-0.0%;0.0%',
  METRES: '#,##0',
  FTE: '0.00',
  FTE_PER_1000_RESIDENTS: '0.00',
  RESIDENTS_PER_FTE: '#,##0',
}

/** A column of figures, with their unit in its heading. */
export function figureColumn<Row>(
  name: string,
  unit: Unit,
  t: Messages,
  cell: SheetColumn<Row>['cell'],
): SheetColumn<Row> {
  const format = unitFormats[unit]
  return {
    header: `${name} (${t.table.units[unit]})`,
    width: 17,
    ...(format !== undefined && { format }),
    cell,
  }
}

const formulaStart = /^[=+\-@\t\r＝＋－＠]/

/** A text that a spreadsheet would take for a formula is kept one. */
export function plainText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}
