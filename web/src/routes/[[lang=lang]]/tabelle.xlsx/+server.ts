import { fileName, tableDownload } from '$screens/map/table/download'
import { tableSheet } from '$screens/map/table/table-sheet'
import { excelFile } from '$tables/workbook'

import type { RequestHandler } from './$types'

/** The same table as an Excel file. */
export const GET: RequestHandler = async (event) => {
  const table = await tableDownload(event)
  return excelFile([tableSheet(table)], fileName(table), table.language)
}
