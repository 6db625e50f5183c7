import { attachment, demandDownload } from '$screens/demand/table/demand-download'
import { longSheet, notesSheet, wideSheet } from '$screens/demand/table/demand-sheets'
import { workbook, xlsxType } from '$tables/workbook'

import type { RequestHandler } from './$types'

/** The table to read, the same to compute with, and what both rest on. */
export const GET: RequestHandler = async (event) => {
  const download = await demandDownload(event)
  const sheets = [wideSheet(download), longSheet(download), notesSheet(download)]
  return new Response(await workbook(sheets), {
    headers: {
      'content-type': xlsxType,
      'content-disposition': attachment(download, 'xlsx'),
    },
  })
}
