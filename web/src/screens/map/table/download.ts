import { loadCatalogue } from '$api/catalogue'
import { refuse } from '$api/refuse'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import { fields, readView } from '../address'
import { loadShown } from '../load'
import { needIndexId } from '../need-index/need-result'
import type { MapTable } from './table-sheet'

interface DownloadEvent {
  fetch: typeof fetch
  params: { lang?: string | undefined }
  url: URL
}

/** What the address of a download asks for, as the page of the same address shows it. */
export async function tableDownload({ fetch, params, url }: DownloadEvent): Promise<MapTable> {
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  const [t, catalogue] = await Promise.all([
    loadMessages(language),
    loadCatalogue(asker).catch(refuse),
  ])
  const { view } = readView(url.searchParams, catalogue)
  const shown = await loadShown(asker, catalogue, view).catch(refuse)
  return { catalogue, view, shown, t, language }
}

/** For example atlas-60-plus_density-60-plus_district_2025-12-31 */
export function fileName({ view }: MapTable): string {
  const what = view.index ? needIndexId : view.indicator
  return ['atlas-60-plus', what, fields.level.print(view.level), view.date].join('_')
}
