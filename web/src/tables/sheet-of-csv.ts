import { parse } from 'csv-parse/sync'

import type { Language } from '$words/language'

import type { CellValue, Sheet } from './sheet'

/**
 * A table written as CSV, with its types again: so that a table has one
 * definition and every file of it says the same. Columns that are not known to
 * hold texts hold numbers.
 */
export function sheetOfCsv(
  csv: string,
  language: Language,
  name: string,
  textColumns: ReadonlySet<string>,
): Sheet {
  const [headers = [], ...lines] = parse(csv, {
    bom: true,
    delimiter: language === 'en' ? ',' : ';',
  })
  const isText = headers.map((header) => textColumns.has(header))
  return {
    name,
    columns: headers.map((header) => ({ header, width: Math.min(40, header.length + 8) })),
    rows: lines.map((line) =>
      line.map((text, index) => (isText[index] ? text : numberOf(text, language))),
    ),
  }
}

function numberOf(text: string, language: Language): CellValue {
  if (text === '') return null
  const value = Number(language === 'en' ? text : text.replace(',', '.'))
  return Number.isNaN(value) ? text : value
}
