/** A table on its way into a file; numbers are unrounded, null is an empty cell. */
export interface Sheet {
  name: string
  columns: SheetColumn[]
  rows: CellValue[][]
}

export type CellValue = string | number | null

interface SheetColumn {
  header: string
  /** In characters. */
  width?: number
  /** How a spreadsheet shows its numbers. */
  format?: string
}

const formulaStart = /^[=+\-@\t\r＝＋－＠]/

/** A text that a spreadsheet would take for a formula is kept one. */
export function plainText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}
