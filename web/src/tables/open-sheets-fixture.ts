import { evaluateFormula, type Read } from '@atlas/geo/words/evaluate-formula-fixture'

import type { Sheet } from './sheet'

/** A cell of a formula: what the file tells, and what the formula comes to. */
interface ComputedCell {
  header: string
  stated: number | string
  comesTo: number | string
}

/** Sheets as a spreadsheet program has them, where any cell can be overwritten. Columns begin with 0, lines with 1. */
export function openSheets(given: readonly Sheet[]) {
  const sheets = new Map(given.map((sheet) => [sheet.name, sheet]))
  const typed = new Map<string, number>()
  const read: Read = (name, column, line) => {
    const cell =
      typed.get(`${name} ${String(column)} ${String(line)}`) ??
      sheets.get(name)?.rows[line - 2]?.[column] ??
      null
    if (cell === null) return 0
    if (typeof cell !== 'object') return cell
    if ('day' in cell) return cell.day
    return 'amount' in cell ? cell.amount : evaluateFormula(cell.formula, read, name)
  }
  return {
    read,
    type: (sheet: string, column: number, line: number, value: number) =>
      void typed.set(`${sheet} ${String(column)} ${String(line)}`, value),
    computed: (): ComputedCell[] =>
      given.flatMap(({ name, columns, rows }) =>
        rows.flatMap((row, index) =>
          row.flatMap((cell, column): ComputedCell[] => {
            if (typeof cell !== 'object' || cell === null || !('formula' in cell)) return []
            return [
              {
                header: columns[column]?.header ?? '',
                stated: cell.value,
                comesTo: read(name, column, index + 2),
              },
            ]
          }),
        ),
      ),
  }
}
