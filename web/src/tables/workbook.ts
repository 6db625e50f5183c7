import writeXlsxFile, { type CellObject, type Sheet as XlsxSheet } from 'write-excel-file/node'

import { attachment } from './attachment'
import { plainText, type CellValue, type Sheet } from './sheet'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The sheets as a file to keep under a name. */
export async function excelFile(sheets: readonly Sheet[], name: string): Promise<Response> {
  return new Response(await workbook(sheets), {
    headers: {
      'content-type': xlsxType,
      'content-disposition': attachment(`${name}.xlsx`),
    },
  })
}

/** The sheets as one Excel file: headings bold and in sight, numbers as numbers, texts as texts. */
async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = await writeXlsxFile(sheets.map(xlsxSheet)).toBuffer()
  return new Uint8Array(buffer)
}

function xlsxSheet({ name, columns, rows }: Sheet): XlsxSheet<Buffer> {
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
  }
}

function xlsxCell(cell: CellValue, format: string | null): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'string')
    return { value: plainText(cell), type: String, alignVertical: 'top' }
  return { value: cell, type: Number, alignVertical: 'top', ...(format !== null && { format }) }
}
