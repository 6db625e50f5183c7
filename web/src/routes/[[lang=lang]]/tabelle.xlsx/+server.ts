import { checkpointOf } from '$api/checkpoint'
import { fileName, tableDownload } from '$screens/map/table/download'
import { mapNotes } from '$screens/map/table/notes-sheet'
import { tableSheet } from '$screens/map/table/table-sheet'
import { excelFile } from '$tables/workbook'

import type { RequestHandler } from './$types'

/** The same table as an Excel file, and what it rests on. */
export const GET: RequestHandler = async (event) => {
  const table = await tableDownload(event)
  return excelFile(
    [tableSheet(table), mapNotes(table)],
    fileName(table),
    table.language,
    checkpointOf(event),
  )
}
