import { attachment, demandDownload } from '$screens/demand/table/demand-download'
import { longSheet } from '$screens/demand/table/demand-sheets'
import { sheetCsv } from '$tables/sheet-csv'

import type { RequestHandler } from './$types'

/** One figure a row, to compute with. */
export const GET: RequestHandler = async (event) => {
  const download = await demandDownload(event)
  return new Response(sheetCsv(longSheet(download), download.language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(download, 'csv'),
    },
  })
}
