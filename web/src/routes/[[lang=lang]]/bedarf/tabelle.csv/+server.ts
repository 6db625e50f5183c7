import { demandFile } from '$screens/demand/table/demand-file'
import { demandDownload, fileName } from '$screens/demand/table/download'
import { longSheet } from '$tables/area-file'
import { csvFile } from '$tables/sheet-csv'

import type { RequestHandler } from './$types'

/** One figure a row, to compute with. */
export const GET: RequestHandler = async (event) => {
  const download = await demandDownload(event)
  return csvFile(longSheet(demandFile(download)), download.language, fileName(download))
}
