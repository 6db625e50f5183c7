import { sheetCsv } from '$tables/sheet-csv'
import { attachment, coverageDownload } from '$screens/reach/coverage/coverage-table-download'
import { longSheet } from '$screens/reach/coverage/coverage-table-sheets'

import type { RequestHandler } from './$types'

/** One figure a row, to compute with. */
export const GET: RequestHandler = async (event) => {
  const download = await coverageDownload(event)
  return new Response(sheetCsv(longSheet(download), download.language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(download, 'csv'),
    },
  })
}
