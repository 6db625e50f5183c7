import { precisions } from '@atlas/geo/figures/precision'

import type { Sheet } from './sheet'

type Read = (sheet: string, column: number, line: number) => number | string

/** A cell of a formula: what the file tells, and what the formula comes to. */
interface ComputedCell {
  header: string
  told: number | string
  comesTo: number | string
  /** Half of the last digit told, and what rounded inputs add to it. */
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
    return 'amount' in cell ? cell.amount : evaluate(cell.formula, read, name)
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
            return [
              {
                header: columns[column]?.header ?? '',
                told: cell.value,
                comesTo: read(name, column, index + 2),
                tolerance: 2 / 10 ** decimals,
              },
            ]
          }),
        ),
      ),
  }
}

/** Computes what Excel would, of the little that formulas here need. */
function evaluate(formula: string, read: Read, ownSheet: string): number | string {
  const tokens =
    formula.match(
      /'[^']+'!|\$?[A-Z]+\$?\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?(?:E-?\d+)?|"(?:[^"]|"")*"|>=|[-+*/()>=,:]/g,
    ) ?? []
  let at = 0
  const next = () => tokens[at++] ?? ''
  const expectNext = (wanted: string) => {
    const found = next()
    if (found !== wanted) throw new Error(`"${found}" stands for ${wanted} in ${formula}`)
  }
  const cell = (address: string, sheet = ownSheet) => {
    const [, letters = '', line = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? []
    const column =
      Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    return { sheet, column, line: Number(line) }
  }
  const number = (value: number | string) => {
    if (typeof value === 'string') throw new Error(`"${value}" is no number in ${formula}`)
    return value
  }
  const comparison = (): number | string => {
    const left = sum()
    const sign = tokens[at]
    if (sign !== '>=' && sign !== '>' && sign !== '=') return left
    at += 1
    const right = number(sum())
    const value = number(left)
    return Number(sign === '>=' ? value >= right : sign === '>' ? value > right : value === right)
  }
  const sum = (): number | string => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') {
      value = next() === '+' ? number(value) + number(product()) : number(value) - number(product())
    }
    return value
  }
  const product = (): number | string => {
    let value = term()
    while (tokens[at] === '*' || tokens[at] === '/') {
      value = next() === '*' ? number(value) * number(term()) : number(value) / number(term())
    }
    return value
  }
  const term = (): number | string => {
    const token = next()
    if (token === '(') {
      const inner = comparison()
      expectNext(')')
      return inner
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"')
    if (token.startsWith("'")) {
      const { sheet, column, line } = cell(next(), token.slice(1, -2))
      return read(sheet, column, line)
    }
    if (/^[A-Z]+$/.test(token)) return call(token)
    if (/^\$?[A-Z]/.test(token)) {
      const { sheet, column, line } = cell(token)
      return read(sheet, column, line)
    }
    return token === '-' ? -number(term()) : Number(token)
  }
  const call = (name: string): number | string => {
    expectNext('(')
    if (name === 'SUM') {
      const from = cell(next())
      expectNext(':')
      const to = cell(next())
      expectNext(')')
      let total = 0
      for (let line = from.line; line <= to.line; line += 1) {
        total += number(read(from.sheet, from.column, line))
      }
      return total
    }
    const given = [comparison()]
    while (tokens[at] === ',') {
      at += 1
      given.push(comparison())
    }
    expectNext(')')
    const [first = 0, yes = 0, no = 0] = given
    if (name === 'ABS') return Math.abs(number(first))
    if (name === 'MAX') return Math.max(...given.map(number))
    if (name === 'ROUND') {
      const scale = 10 ** number(yes)
      return Math.round(number(first) * scale) / scale
    }
    if (name === 'IF') return number(first) === 0 ? no : yes
    throw new Error(`There is no ${name}`)
  }
  const value = comparison()
  if (at !== tokens.length) throw new Error(`Something is left over in ${formula}`)
  return value
}
