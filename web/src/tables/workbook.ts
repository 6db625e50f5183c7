import { plainText } from '@atlas/geo/datasets/plain-text'
import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import writeXlsxFile, { type CellObject, type Sheet as XlsxSheet } from 'write-excel-file/node'
import {
  getCellAddress,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'

import { languages, type Language } from '$words/languages'

import { attachment } from './attachment'
import { unitFormat, type CellValue, type Computed, type Sheet } from './sheet'
import { undate } from './undated-archive'

/** What the file's XML is changed by before it is packed. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number]

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The sheets as a file to keep under a name. */
export async function excelFile(
  sheets: readonly Sheet[],
  name: string,
  language: Language,
  checkpoint: Checkpoint,
): Promise<Response> {
  return new Response(await workbook(sheets, language, checkpoint), {
    headers: {
      'content-type': xlsxType,
      'content-disposition': attachment(`${name}.xlsx`),
    },
  })
}

/**
 * The sheets as one Excel file: headings bold and in sight, numbers and days as such, texts as texts.
 * @param checkpoint called before each sheet is written, and before they are packed
 */
export async function workbook(
  sheets: readonly Sheet[],
  language: Language,
  checkpoint: Checkpoint,
): Promise<Uint8Array<ArrayBuffer>> {
  const dateFormat = dayFormat(language)
  checkpoint()
  const written = sheets.map((sheet) => xlsxSheet(sheet, dateFormat))
  const file = writeXlsxFile(written, { features: [completed(sheets, checkpoint)] })
  const bytes = new Uint8Array(await file.toBuffer())
  undate(bytes)
  return bytes
}

function xlsxSheet({ name, columns, rows }: Sheet, dateFormat: string): XlsxSheet<Buffer> {
  const header = columns.map((column): CellObject => ({
    value: plainText(column.header),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
  }))
  const body = rows.map((row) =>
    row.map((cell, index) => xlsxCell(cell, columns[index]?.format ?? null)),
  )
  return {
    sheet: name,
    data: [header, ...body],
    columns: columns.map(({ width }) => ({ width: width ?? 14 })),
    stickyRowsCount: 1,
    dateFormat,
  }
}

function xlsxCell(cell: CellValue, columnFormat: string | null): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'string')
    return { value: plainText(cell), type: String, alignVertical: 'top' }
  if (typeof cell === 'object' && 'day' in cell)
    return { value: new Date(cell.day), type: Date, alignVertical: 'top' }
  const unit = typeof cell === 'object' ? cell.unit : undefined
  const step = typeof cell === 'object' ? cell.step : undefined
  const own = unit === undefined ? undefined : unitFormat(unit, step)
  // What is told more roughly than its column looks so.
  const format = step === undefined ? (columnFormat ?? own) : own
  const look = { alignVertical: 'top', ...(format !== undefined && { format }) } as const
  if (typeof cell === 'number') return { value: cell, type: Number, ...look }
  return 'amount' in cell
    ? { value: cell.amount, type: Number, ...look }
    : { value: cell.formula, type: 'Formula', ...look }
}

/** dd.mm.yyyy, as the language writes days in digits. */
function dayFormat(language: Language): string {
  const letters: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {
    day: 'dd',
    month: 'mm',
    year: 'yyyy',
  }
  return new Intl.DateTimeFormat(languages[language].locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
    .formatToParts(0)
    .map(({ type, value }) => letters[type] ?? value)
    .join('')
}

/**
 * Beside each formula what it comes to, for previews and programs that compute nothing; and no warning at codes, which
 * are texts of digits because 05 is no 5.
 */
function completed(sheets: readonly Sheet[], checkpoint: Checkpoint): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            checkpoint()
            const sheet = sheets[sheetIndex]
            return sheet ? withTextsAccepted(withValues(xml, sheet), sheet) : xml
          },
        },
      },
    },
  }
}

function withValues(xml: string, sheet: Sheet): string {
  const values = valuesByAddress(sheet)
  return xml.replaceAll(
    /<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g,
    (whole, address: string, attributes: string, formula: string) => {
      const value = values.get(address)
      if (value === undefined) return whole
      const type = typeof value === 'string' ? ' t="str"' : ''
      const text = sanitizeTextContent(String(value))
      return `<c r="${address}"${attributes}${type}>${formula}<v>${text}</v></c>`
    },
  )
}

function withTextsAccepted(xml: string, { columns, rows }: Sheet): string {
  const everything = `A1:${getCellAddress(rows.length, columns.length - 1)}`
  const accepted = `<ignoredErrors><ignoredError sqref="${everything}" numberStoredAsText="1"/></ignoredErrors>`
  return insertElementMarkupAccordingToOrderOfSiblings(xml, accepted, partsOfSheet, 'worksheet')
}

/** In the order in which the format (ECMA-376, CT_Worksheet) has them, as far as they are written here. */
const partsOfSheet = ['sheetViews', 'cols', 'sheetData', 'ignoredErrors']

function valuesByAddress(sheet: Sheet): ReadonlyMap<string, Computed['value']> {
  const values = new Map<string, Computed['value']>()
  for (const [index, row] of sheet.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (typeof cell !== 'object' || cell === null || !('formula' in cell)) continue
      values.set(getCellAddress(index + 1, column), cell.value)
    }
  }
  return values
}
