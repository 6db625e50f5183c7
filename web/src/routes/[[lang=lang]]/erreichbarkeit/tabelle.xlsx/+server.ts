import { checkpointOf } from '$api/checkpoint'
import { coverageFile } from '$screens/reach/coverage/coverage-file'
import { coverageNotes } from '$screens/reach/coverage/coverage-notes'
import { coverageDownload, fileName } from '$screens/reach/coverage/download'
import { longSheet, wideSheet } from '$tables/area-file'
import { excelFile } from '$tables/workbook'

import type { RequestHandler } from './$types'

/** The table to read, the same to compute with, and what both rest on. */
export const GET: RequestHandler = async (event) => {
  const download = await coverageDownload(event)
  const file = coverageFile(download)
  const sheets = [wideSheet(file), longSheet(file), coverageNotes(download, file)]
  return excelFile(sheets, fileName(download), download.language, checkpointOf(event))
}
