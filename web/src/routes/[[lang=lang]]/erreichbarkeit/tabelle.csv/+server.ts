import { coverageFile } from '$screens/reach/coverage/coverage-file'
import { coverageDownload, fileName } from '$screens/reach/coverage/download'
import { longSheet } from '$tables/area-file'
import { csvFile } from '$tables/sheet-csv'

import type { RequestHandler } from './$types'

/** One figure a row, to compute with. */
export const GET: RequestHandler = async (event) => {
  const download = await coverageDownload(event)
  return csvFile(longSheet(coverageFile(download)), download.language, fileName(download))
}
