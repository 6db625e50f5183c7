import { refuse } from '$api/refuse'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import { loadDemandChoices } from '../choices'
import type { DemandDownload } from './demand-sheets'
import { fields, readDemand } from '../address'
import { loadDemandTable } from './table'

interface DownloadEvent {
  fetch: typeof fetch
  params: { lang?: string | undefined }
  url: URL
}

/** What the address of a download asks for, as the page of the same address shows it. */
export async function demandDownload({
  fetch,
  params,
  url,
}: DownloadEvent): Promise<DemandDownload> {
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  const [t, choices] = await Promise.all([
    loadMessages(language),
    loadDemandChoices(asker).catch(refuse),
  ])
  const { view } = readDemand(url.searchParams, choices)
  const table = await loadDemandTable(asker, choices, view).catch(refuse)
  const address = url.href.replace(/\/tabelle\.\w+/, '')
  return { choices, view, table, t, language, address }
}

/** For example atlas-60-plus_bedarf_projection_2025-12-31 */
export function fileName({ view, t }: DemandDownload): string {
  const { fileName: name } = t.demand.downloads
  return ['atlas-60-plus', name, fields.basis.print(view.basis), view.date].join('_')
}
