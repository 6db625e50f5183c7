import { fileName, tableDownload } from '$screens/map/table/download'
import { tableSheet } from '$screens/map/table/table-sheet'
import { csvFile } from '$tables/sheet-csv'

import type { RequestHandler } from './$types'

/** The table of an address as a file: the same choice, the same order. */
export const GET: RequestHandler = async (event) => {
  const table = await tableDownload(event)
  return csvFile(tableSheet(table), table.language, fileName(table))
}
