import { checkpointOf } from '$api/checkpoint'
import { demandFile } from '$screens/demand/table/demand-file'
import { demandNotes } from '$screens/demand/table/notes-sheet'
import { demandDownload, fileName } from '$screens/demand/table/download'
import { longSheet, wideSheet } from '$tables/area-file'
import { excelFile } from '$tables/workbook'

import type { RequestHandler } from './$types'

/** The table to read, the same to compute with, and what both rest on. */
export const GET: RequestHandler = async (event) => {
  const download = await demandDownload(event)
  const file = demandFile(download)
  const sheets = [wideSheet(file), longSheet(file), demandNotes(download, file)]
  return excelFile(sheets, fileName(download), download.language, checkpointOf(event))
}
