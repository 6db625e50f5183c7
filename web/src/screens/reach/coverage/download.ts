import { refuse } from '$api/refuse'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'
import { levelNames } from '$address/fields'

import type { CoverageDownload } from './coverage-table-sheets'
import { loadReachScreen } from '../load'

interface DownloadEvent {
  fetch: typeof fetch
  params: { lang?: string | undefined }
  url: URL
}

/** What the address of a download asks for, as the page of the same address shows it. */
export async function coverageDownload({
  fetch,
  params,
  url,
}: DownloadEvent): Promise<CoverageDownload> {
  const language = languageOf(params.lang)
  const [t, screen] = await Promise.all([
    loadMessages(language),
    loadReachScreen({ fetch, language }, url.searchParams).catch(refuse),
  ])
  const address = url.href.replace(/\/tabelle\.\w+/, '')
  return { screen, t, language, address }
}

/** For example atlas-60-plus_erreichbarkeit_district_2025-12-31 */
export function fileName({ screen, t }: CoverageDownload): string {
  const { panels, cells } = screen
  const { fileName: name } = t.reachPanels.table
  return ['atlas-60-plus', name, levelNames[panels.table.level], cells.asOf].join('_')
}
