import { workbook, xlsxType } from '$tables/workbook'
import { attachment, coverageDownload } from '$screens/reach/coverage/coverage-table-download'
import { longSheet, notesSheet, wideSheet } from '$screens/reach/coverage/coverage-table-sheets'

import type { RequestHandler } from './$types'

/** The table to read, the same to compute with, and what both rest on. */
export const GET: RequestHandler = async (event) => {
  const download = await coverageDownload(event)
  const sheets = [wideSheet(download), longSheet(download), notesSheet(download)]
  return new Response(await workbook(sheets), {
    headers: {
      'content-type': xlsxType,
      'content-disposition': attachment(download, 'xlsx'),
    },
  })
}
