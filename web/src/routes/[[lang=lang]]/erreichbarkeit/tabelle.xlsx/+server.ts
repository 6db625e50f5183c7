import { checkpointOf } from '$api/checkpoint'
import { longSheet, coverageNotes, wideSheet } from '$screens/reach/coverage/coverage-table-sheets'
import { coverageDownload, fileName } from '$screens/reach/coverage/download'
import { excelFile } from '$tables/workbook'

import type { RequestHandler } from './$types'

/** The table to read, the same to compute with, and what both rest on. */
export const GET: RequestHandler = async (event) => {
  const download = await coverageDownload(event)
  const sheets = [wideSheet(download), longSheet(download), coverageNotes(download)]
  return excelFile(sheets, fileName(download), download.language, checkpointOf(event))
}
