import { longSheet } from '$screens/reach/coverage/coverage-table-sheets'
import { coverageDownload, fileName } from '$screens/reach/coverage/download'
import { csvFile } from '$tables/sheet-csv'

import type { RequestHandler } from './$types'

/** One figure a row, to compute with. */
export const GET: RequestHandler = async (event) => {
  const download = await coverageDownload(event)
  return csvFile(longSheet(download), download.language, fileName(download))
}
