import { checkpointOf } from '$api/checkpoint'
import { comparisonWorkbook } from '$screens/map/compare/comparison-workbook'
import { loadComparisonFile } from '$screens/map/compare/load-comparison'
import { readDownload } from '$tables/download'
import { excelFile } from '$tables/workbook'

import type { RequestHandler } from './$types'

/** The comparison of an address as an Excel file. */
export const GET: RequestHandler = async (event) => {
  const { asker, download } = await readDownload(event)
  const { t, language } = download
  const comparison = await loadComparisonFile(asker, event.url.searchParams, t)
  const name = ['atlas-60-plus', t.compare.file, ...comparison.view.compare].join('_')
  return excelFile(
    comparisonWorkbook({ ...comparison, ...download }),
    name,
    language,
    checkpointOf(event),
  )
}
