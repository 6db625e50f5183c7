import type { ToldCell } from '@atlas/geo/datasets/told-rows'

import { dayCell, sheetOf, type CellValue, type Sheet } from '$tables/sheet'
import type { Messages } from '$words/messages'

import type { DataColumn, DataSetRows } from './load-data-set'

/** Its name with the unit of its numbers, where it does not say it: the heading of tables, CSV and XLSX. */
export const headingOf = ({ name, unit }: Pick<DataColumn, 'name' | 'unit'>): string =>
  unit === null || name.split(/\s/).includes(unit) ? name : `${name} (${unit})`

/** A table for people: headings and choices in words, an empty cell is what its column says. */
export const dataSheet = (
  { dataSet: { name, columns }, cells }: Pick<DataSetRows, 'dataSet' | 'cells'>,
  t: Messages,
): Sheet =>
  sheetOf(
    sheetName(name),
    columns.map((column, place) => {
      const inWords = new Map(column.values.map((value) => [value.id, value.name]))
      return {
        header: headingOf(column),
        width: widths[column.type],
        cell: (row: readonly ToldCell[]) => cellOf(row[place] ?? null, column, inWords, t),
      }
    }),
    cells,
  )

const widths: Record<DataColumn['type'], number> = {
  TEXT: 26,
  INTEGER: 12,
  NUMBER: 14,
  BOOLEAN: 12,
  DATE: 13,
  PARTIAL_DATE: 13,
  CHOICE: 22,
  LIST: 22,
}

function cellOf(
  value: ToldCell,
  { type }: DataColumn,
  inWords: ReadonlyMap<string, string>,
  t: Messages,
): CellValue {
  if (typeof value === 'boolean') return value ? t.table.csv.yes : t.table.csv.no
  if (typeof value !== 'string') return value
  if (type === 'DATE' || type === 'PARTIAL_DATE') return dayCell(value)
  if (type === 'CHOICE') return inWords.get(value) ?? value
  if (type === 'LIST')
    return value
      .split(' ')
      .map((one) => inWords.get(one) ?? one)
      .join(', ')
  return value
}

/** Excel's names of sheets are no longer, and have no such characters. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
