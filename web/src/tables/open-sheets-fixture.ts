import { precisions } from '@atlas/geo/figures/precision'
import { evaluateFormula, type Read } from '@atlas/geo/words/evaluate-formula-fixture'

import type { Sheet } from './sheet'

/** A cell of a formula: what the file tells, and what the formula comes to. */
interface ComputedCell {
  header: string
  told: number | string
  comesTo: number | string
  /** Half of the last digit told: what a formula comes to is what stands beside it. */
  tolerance: number
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
            const decimals = cell.unit === undefined ? 9 : precisions[cell.unit].inFiles
            // What is told to a step is rounded to it by the formula itself.
            const half = cell.step === undefined ? 0.5 / 10 ** decimals : 0
            return [
              {
                header: columns[column]?.header ?? '',
                told: cell.value,
                comesTo: read(name, column, index + 2),
                tolerance: half + 1e-9,
              },
            ]
          }),
        ),
      ),
  }
}
