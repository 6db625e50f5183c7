import { attachment, demandDownload } from '$lib/demand/demand-download'
import { longSheet } from '$lib/demand/demand-sheets'
import { sheetCsv } from '$lib/download/sheet-csv'

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
