import { longSheet } from '$screens/demand/table/demand-sheets'
import { demandDownload, fileName } from '$screens/demand/table/download'
import { csvFile } from '$tables/sheet-csv'

import type { RequestHandler } from './$types'

/** One figure a row, to compute with. */
export const GET: RequestHandler = async (event) => {
  const download = await demandDownload(event)
  return csvFile(longSheet(download), download.language, fileName(download))
}
