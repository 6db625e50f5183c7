import { plainText } from '@atlas/geo/datasets/plain-text'
import { stringify } from 'csv-stringify/sync'

import { languages, type Language } from '$words/languages'

import { attachment } from './attachment'
import { type CellValue, type Sheet } from './sheet'

/** The sheet as a file to keep under a name. */
export function csvFile(sheet: Sheet, language: Language, name: string): Response {
  return new Response(sheetCsv(sheet, language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`${name}.csv`),
    },
  })
}

/**
 * As a spreadsheet program of the reader's language opens it: with a byte order
 * mark, and with semicolons where the language has decimal commas.
 */
export function sheetCsv({ columns, rows }: Sheet, language: Language): string {
  const header = columns.map((column) => plainText(column.header))
  return stringify([header, ...rows.map((row) => row.map((cell) => cellText(cell, language)))], {
    bom: true,
    delimiter: hasDecimalComma(language) ? ';' : ',',
    record_delimiter: 'windows',
  })
}

function cellText(cell: CellValue, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return plainText(cell)
  if (typeof cell === 'object') {
    if ('day' in cell) return cell.day
    return cellText('amount' in cell ? cell.amount : cell.value, language)
  }
  const text = String(cell)
  return hasDecimalComma(language) ? text.replace('.', ',') : text
}

/** Then semicolons stand between the cells of a CSV. */
export function hasDecimalComma(language: Language): boolean {
  return new Intl.NumberFormat(languages[language].locale).format(0.5).includes(',')
}
