import { cityWordsOf } from '$api/city-words'
import { checkpointOf } from '$api/checkpoint'
import { refuse } from '$api/refuse'
import { type DownloadEvent, readDownload } from '$tables/download'
import { notesSheet } from '$tables/figure-columns'
import { csvFile } from '$tables/sheet-csv'
import { excelFile } from '$tables/workbook'

import { loadStatistics } from '../load'
import { statisticsNotes, statisticsSheet } from './statistics-sheet'

/** All figures of the page, each with its days, its chance and its source. */
export async function answerWithStatistics(
  event: DownloadEvent & Parameters<typeof checkpointOf>[0],
  format: 'csv' | 'xlsx',
): Promise<Response> {
  const { asker, download } = await readDownload(event)
  const city = await cityWordsOf(event)
  const statistics = await loadStatistics(asker, city).catch(refuse)
  const sheet = statisticsSheet(statistics, download.t)
  const name = `atlas-60-plus_${statistics.text.files.name}`
  if (format === 'csv') return csvFile(sheet, download.language, name)
  const notes = notesSheet(statisticsNotes(statistics, download), download.t)
  return excelFile([sheet, notes], name, download.language, checkpointOf(event))
}
