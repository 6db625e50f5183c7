import { describe, expect, it } from 'vitest'

import type { CellValue, Sheet } from '$tables/sheet'
import de from '$words/de'

import type { DemandChoices } from '../choices'
import { computedRow } from './demand-rows-fixture'
import type { DemandDownload } from './demand-sheets'
import { notesSheet } from './notes-sheet'
import { wideSheet } from './wide-sheet'

const key = 6500
const areas = [
  computedRow('Prohlis', {
    residents: 19_355,
    change: -0.03,
    actual: 2.05,
    key,
    level: 'PLANNING_AREA',
  }),
  computedRow('Reick', {
    residents: 20_000,
    change: 0.1,
    actual: 4.2,
    key,
    level: 'PLANNING_AREA',
  }),
]
const expectedInAll = 19_355 * 0.97 + 20_000 * 1.1
const city = computedRow('Dresden', {
  residents: 39_355,
  change: expectedInAll / 39_355 - 1,
  actual: 6.25,
  key,
  level: 'CITY',
})
const choices: DemandChoices = {
  language: 'de',
  frameworks: [
    {
      id: 'plan',
      name: 'Plan',
      adoptedOn: '2021-01-28',
      validFrom: '2021-01-28',
      referenceDay: '2019-12-31',
      horizon: '2025-12-31',
      flagThreshold: 0.5,
      planningKeys: [
        { kind: 'MEETING', residentsPerFte: key },
        { kind: 'COUNSELLING', residentsPerFte: key },
      ],
      source: { id: 'plan' },
    },
  ],
  registerDays: ['2019-12-31'],
  areas: new Map(),
  sources: new Map(),
}
const download = (basis: 'PROJECTION' | 'REGISTER' = 'PROJECTION'): DemandDownload => {
  const keys = { MEETING: null, COUNSELLING: null }
  const settings = { framework: 'plan', basis, date: '2025-12-31', keys }
  return {
    t: de,
    language: 'de',
    address: 'https://atlas.example.org/bedarf',
    choices,
    view: { ...settings, sort: { key: 'area', descending: false }, explained: null, before: null },
    table: { settings, rows: areas, city },
  }
}

/** The sheets as a spreadsheet program has them, where any cell can be overwritten. */
function opened(given: DemandDownload) {
  const wide = wideSheet(given)
  const sheets = new Map<string, Sheet>(
    [wide, notesSheet(given)].map((sheet) => [sheet.name, sheet]),
  )
  const own = wide.name
  const typed = new Map<string, number>()
  const cellAt = (sheet: string, column: number, line: number): CellValue =>
    typed.get(`${sheet} ${String(column)} ${String(line)}`) ??
    sheets.get(sheet)?.rows[line - 2]?.[column] ??
    null
  const read = (sheet: string, column: number, line: number): number | string => {
    const cell = cellAt(sheet, column, line)
    if (cell === null) return 0
    if (typeof cell !== 'object') return cell
    return 'day' in cell ? cell.day : evaluate(cell.formula, (...at) => read(...at), own)
  }
  const columnOf = (header: RegExp | string) =>
    wide.columns.findIndex((column) =>
      typeof header === 'string' ? column.header === header : header.test(column.header),
    )
  return {
    computed: (header: RegExp | string, line: number) => read(own, columnOf(header), line),
    type: (sheet: string, column: number, line: number, value: number) =>
      typed.set(`${sheet} ${String(column)} ${String(line)}`, value),
    noteLine: (term: RegExp) =>
      (sheets
        .get('Angaben')
        ?.rows.findIndex(([first]) => typeof first === 'string' && term.test(first)) ?? -1) + 2,
  }
}

describe('the Excel table of the plan', () => {
  it('computes in the row: 19.355 × (1 − 3,0 %) = 18.774, ÷ 6.500 = 2,89', () => {
    const table = opened(download())
    expect(table.computed(/^Menschen ab 60 \(/, 2)).toBe(19_355)
    expect(table.computed(/^Menschen ab 60, erwartet 2025/, 2)).toBeCloseTo(18_774.35, 6)
    expect(table.computed(/^Begegnung: Personalschlüssel/, 2)).toBe(6500)
    expect(table.computed(/^Begegnung: Soll/, 2)).toBeCloseTo(2.888, 3)
    expect(table.computed(/^Begegnung: Differenz/, 2)).toBeCloseTo(-0.838, 3)
    expect(table.computed(/^Begegnung: Auffällig/, 2)).toBe('unter Soll')
    expect(table.computed(/^Begegnung: Auffällig/, 3)).toBe('über Soll')
  })

  it.each(['PROJECTION', 'REGISTER'] as const)(
    'comes by each formula to the figure it stands for: %s',
    (basis) => {
      const given = download(basis)
      if (basis === 'REGISTER') {
        const counted = (residents: number, actual: number, level: 'CITY' | 'PLANNING_AREA') =>
          computedRow('Prohlis', { residents, change: 0, actual, key, level })
        given.table.rows = [counted(19_000, 2, 'PLANNING_AREA')]
        given.table.city = counted(19_000, 2, 'CITY')
      }
      const table = opened(given)
      const { columns, rows } = wideSheet(given)
      let formulas = 0
      for (const [index, row] of rows.entries()) {
        for (const [column, cell] of row.entries()) {
          if (typeof cell !== 'object' || cell === null || 'day' in cell) continue
          const header = columns[column]?.header ?? ''
          const computed = table.computed(header, index + 2)
          if (typeof cell.value === 'string') expect(computed, header).toBe(cell.value)
          else expect(computed, header).toBeCloseTo(cell.value, 9)
          formulas += 1
        }
      }
      expect(formulas).toBeGreaterThan(rows.length * 10)
    },
  )

  it('follows whoever changes a number of people, a key or the threshold', () => {
    const table = opened(download())
    table.type('Tabelle', 2, 2, 30_000)
    expect(table.computed(/^Begegnung: Soll/, 2)).toBeCloseTo((30_000 * 0.97) / 6500, 9)
    expect(table.computed(/^Menschen ab 60, erwartet/, 4)).toBeCloseTo(30_000 * 0.97 + 22_000, 9)
    table.type('Angaben', 1, table.noteLine(/^Begegnung: Personalschlüssel/), 10_000)
    expect(table.computed(/^Begegnung: Soll/, 3)).toBeCloseTo(2.2, 9)
    table.type('Angaben', 1, table.noteLine(/^Abweichung, ab der/), 9)
    expect(table.computed(/^Begegnung: Auffällig/, 3)).toBe('')
  })

  it('has days as days', () => {
    const { rows } = notesSheet(download())
    expect(rows.find(([term]) => term === 'Beschlossen am')?.[1]).toEqual({ day: '2021-01-28' })
    expect(rows.find(([term]) => term === 'Stichtag')?.[1]).toEqual({ day: '2025-12-31' })
  })
})

type Read = (sheet: string, column: number, line: number) => number | string

/** Computes what Excel would, of the little that formulas here need. */
function evaluate(formula: string, read: Read, ownSheet: string): number | string {
  const tokens =
    formula.match(
      /'[^']+'!|\$?[A-Z]+\$?\d+|[A-Z]+(?=\()|\d+(?:\.\d+)?(?:E-?\d+)?|"(?:[^"]|"")*"|>=|[-+*/()>=,:]/g,
    ) ?? []
  let at = 0
  const next = () => tokens[at++] ?? ''
  const expectNext = (wanted: string) => {
    expect(next(), formula).toBe(wanted)
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
    return Number(token)
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
    if (name === 'IF') return number(first) === 0 ? no : yes
    throw new Error(`There is no ${name}`)
  }
  const value = comparison()
  expect(at, formula).toBe(tokens.length)
  return value
}
