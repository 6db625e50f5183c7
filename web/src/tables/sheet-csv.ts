import { stringify } from 'csv-stringify/sync'

import type { Language } from '$words/language'

import { plainText, type CellValue, type Sheet } from './sheet'

/** The sheet as a file to keep under a name. */
export function csvFile(sheet: Sheet, language: Language, name: string): Response {
  return new Response(sheetCsv(sheet, language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })
}

/**
 * As a spreadsheet program of the reader's language opens it: with a byte order
 * mark, in German with semicolons and decimal commas, in English with commas
 * and decimal points.
 */
export function sheetCsv({ columns, rows }: Sheet, language: Language): string {
  const header = columns.map((column) => plainText(column.header))
  return stringify([header, ...rows.map((row) => row.map((cell) => cellText(cell, language)))], {
    bom: true,
    delimiter: language === 'en' ? ',' : ';',
    record_delimiter: 'windows',
  })
}

function cellText(cell: CellValue, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return plainText(cell)
  const text = String(cell)
  return language === 'en' ? text : text.replace('.', ',')
}
