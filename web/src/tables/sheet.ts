import {
  decimalsOf,
  precisions,
  stepInFiles,
  stepOfEnds,
  roundedForFiles,
  roundedTo,
  toStep,
  toStepOutward,
} from '@atlas/geo/figures/precision'
import type { Ends } from '@atlas/geo/figures/range'

import type { AreaEntry, FigureStatus, Unit } from '$api/catalogue'
import { wholePercent } from '$figures/figures'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

/** A table on its way into a file; null is an empty cell. */
export interface Sheet {
  name: string
  columns: Heading[]
  rows: CellValue[][]
}

export type CellValue = string | number | null | Day | Amount | Computed

/** A day (yyyy-mm-dd), which a spreadsheet can count with. */
export interface Day {
  day: string
}

/** A number of a unit, as precise as files carry it. */
export interface Amount {
  amount: number
  unit: Unit
  /** To which it is told where that is rougher than its unit's. */
  step?: number
}

/** What a spreadsheet computes by itself, and what it comes to where nothing computes. */
export interface Computed {
  /** As Excel's files have it: English names, commas, no sign of equality before it. */
  formula: string
  value: string | number
  /** How it is shown. */
  unit?: Unit
  /** To which it is told where that is rougher than its unit's. */
  step?: number
}

/** Nothing where a day is not known; a text where no more than its month or year is. */
export function dayCell(day: string | null | undefined): CellValue {
  if (day === null || day === undefined || day === '') return null
  return day.length === 'yyyy-mm-dd'.length ? { day } : day
}

/** A figure's number, of an estimate as roughly as its range lets it be known; nothing where it has none. */
export function amountCell(
  value: number | null | undefined,
  unit: Unit,
  range?: Ends | null,
): CellValue {
  if (value === null || value === undefined) return null
  const { rounded, step } = roundedForFiles(value, unit, range)
  return { amount: rounded, unit, ...(step !== null && { step }) }
}

/** An end of a figure's range, outward to what the figure is told to; nothing where it has none. */
export function endCell(
  { value, range }: { value: number | null; range?: Ends | null },
  end: keyof Ends,
  unit: Unit,
): CellValue {
  if (value === null || !range) return null
  const step = stepOfEnds(value, unit, range)
  if (step === null) return amountCell(range[end], unit)
  return { amount: toStepOutward(range, step)[end], unit, step }
}

/**
 * A number that follows from others of its row, rounded by its formula to what stands in the file; of an estimate as
 * roughly as its range lets it be known.
 */
export function computedCell(
  formula: string,
  value: number,
  unit: Unit,
  range?: Ends | null,
): Computed {
  const { rounded, step } = roundedForFiles(value, unit, range)
  const decimals = step === null ? precisions[unit].inFiles : decimalsOf(step)
  return {
    formula: `ROUND(${formula},${decimals})`,
    value: rounded,
    unit,
    ...(step !== null && { step }),
  }
}

/** What files carry of a number that others of its row are computed from. */
const decimalsOfInputs = 6

/** A number that follows from others of its row and that others follow from, so exact that these come to what is told. */
export const computedInput = (formula: string, value: number, unit: Unit): Computed => ({
  formula: `ROUND(${formula},${decimalsOfInputs})`,
  value: roundedTo(decimalsOfInputs, value),
  unit,
})

/** One number minus another as both are told, and as roughly as the rougher of them is. */
export function differenceCell(formula: string, pair: NumberPair, unit: Unit): CellValue {
  const found = differenceOf(pair, unit)
  if (!found) return null
  const { value, step } = found
  if (step === null) return computedCell(formula, value, unit)
  return { formula: `ROUND(${formula},${decimalsOf(step)})`, value, unit, step }
}

/** The same where neither of them stands in the row. */
export function differenceAmount(pair: NumberPair, unit: Unit): CellValue {
  const found = differenceOf(pair, unit)
  return found && { amount: found.value, unit, ...(found.step !== null && { step: found.step }) }
}

/** To what such a difference is rounded. */
export function differenceRounding(pair: NumberPair, unit: Unit): CellValue {
  const found = differenceOf(pair, unit)
  if (found?.step != null) return found.step
  if (!found) return null
  const steps = pair.map(({ value, ...known }) => stepInFiles(value ?? 0, unit, known))
  return Math.min(...steps)
}

/** @returns null where one of them is not known */
function differenceOf(pair: NumberPair, unit: Unit): { value: number; step: number | null } | null {
  const [one, other] = pair.map(({ value, range }) =>
    value === null ? null : roundedForFiles(value, unit, range),
  )
  if (!one || !other) return null
  const step = Math.max(one.step ?? 0, other.step ?? 0)
  const value = one.rounded - other.rounded
  return step === 0
    ? { value: roundedTo(precisions[unit].inFiles, value), step: null }
    : { value: toStep(value, step), step }
}

type NumberPair = readonly [first: KnownNumber, second: KnownNumber]

interface KnownNumber {
  value: number | null
  range?: Ends | null
  status?: FigureStatus
}

/** To what a figure is rounded in files: 0.1, of an estimate 10, of what was counted 1; nothing where it has no number. */
export function roundingCell(
  unit: Unit,
  figure: { value: number | null; range?: Ends | null; status?: FigureStatus },
  statedIn?: number,
): CellValue {
  const { value, ...known } = figure
  if (value === null) return null
  return stepInFiles(value, unit, { ...known, ...(statedIn !== undefined && { statedIn }) })
}

/** "91 Cotta": one text, which no spreadsheet takes for a number. */
export const codedName = ({ code, name }: { code: string; name: string }): string =>
  `${code} ${name}`

/** The larger areas that an area lies in, each with its code and, where only a part does, with how much of it. */
export const codedParents = (
  { parts }: Pick<AreaEntry, 'parts'>,
  parents: readonly Pick<AreaEntry, 'id' | 'code' | 'name'>[],
  { t, language }: { t: Messages; language: Language },
): string =>
  parents
    .map((parent) => {
      const part = parts[parent.id]
      const name = codedName(parent)
      return part === undefined ? name : t.areas.inPart(name, wholePercent(part, language))
    })
    .join('; ')

interface Heading {
  header: string
  /** In characters. */
  width?: number
  /** How a spreadsheet shows its numbers. */
  format?: string
}

/** A column of a table: the same for the page, every file and print. */
export interface SheetColumn<Row> extends Heading {
  /** By which formulas of its row name it. */
  key?: string
  cell: (row: Row, at: RowPlace) => CellValue
}

/** By which formulas of a row name cells, each by the key of its column. */
export interface RowPlace<Key extends string = string> {
  /** The row's own cell: G5. */
  own: (key: Key) => string
  /** All cells between it and the heading: G2:G4. */
  above: (key: Key) => string
}

/** Counted from 1, below the headings. */
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
      const cellAt = (wanted: string, of: number) =>
        columnLetters(columns.findIndex(({ key }) => key === wanted)) + String(of)
      const at: RowPlace = {
        own: (key) => cellAt(key, line),
        above: (key) => `${cellAt(key, firstLine)}:${cellAt(key, line - 1)}`,
      }
      return columns.map(({ cell }) => cell(row, at))
    }),
  }
}

/** A, B, …, Z, AA. @throws RangeError for a column that is not there */
export function columnLetters(index: number): string {
  if (index < 0) throw new RangeError('There is no such column')
  const letters = 26
  const last = String.fromCodePoint('A'.charCodeAt(0) + (index % letters))
  return index < letters ? last : columnLetters(Math.floor(index / letters) - 1) + last
}

/** As a spreadsheet shows the numbers of a unit, or of what is told to a rougher step. */
export function unitFormat(unit: Unit, step?: number): string {
  const shown = step === undefined ? precisions[unit].shown : Math.max(0, decimalsOf(step))
  if (unit === 'SHARE') return percentFormat(shown)
  if (unit !== 'RELATIVE_CHANGE') return decimalFormat(shown)
  const percent = percentFormat(shown)
  return `+${percent};-${percent};${percent}`
}

/** As a spreadsheet shows numbers with so many decimals. */
export const decimalFormat = (shown: number) => `#,##0${decimals(shown)}`

const percentFormat = (shown: number) => `0${decimals(shown - 2)}%`
const decimals = (count: number) => (count > 0 ? `.${'0'.repeat(count)}` : '')

/** A column of figures, with their unit in its heading. */
export function figureColumn<Row>(
  name: string,
  unit: Unit,
  t: Messages,
  cell: SheetColumn<Row>['cell'],
): SheetColumn<Row> {
  return {
    header: `${name} (${t.table.units[unit]})`,
    width: 17,
    format: unitFormat(unit),
    cell: (row, at) => {
      const value = cell(row, at)
      return typeof value === 'number' ? amountCell(value, unit) : value
    },
  }
}
