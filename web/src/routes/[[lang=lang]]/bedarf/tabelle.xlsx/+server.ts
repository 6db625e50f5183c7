import { checkpointOf } from '$api/checkpoint'
import { longSheet } from '$screens/demand/table/demand-sheets'
import { demandDownload, fileName } from '$screens/demand/table/download'
import { demandNotes } from '$screens/demand/table/notes-sheet'
import { wideSheet } from '$screens/demand/table/wide-sheet'
import { excelFile } from '$tables/workbook'

import type { RequestHandler } from './$types'

/** The table to read, the same to compute with, and what both rest on. */
export const GET: RequestHandler = async (event) => {
  const download = await demandDownload(event)
  const sheets = [wideSheet(download), longSheet(download), demandNotes(download)]
  return excelFile(sheets, fileName(download), download.language, checkpointOf(event))
}
