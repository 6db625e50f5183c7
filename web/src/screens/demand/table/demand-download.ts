import { error } from '@sveltejs/kit'

import { ApiFailure } from '$api/ask'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'
import { basisNames } from '$address/fields'

import { loadDemandChoices } from '../choices'
import type { DemandDownload } from './demand-sheets'
import { readDemand } from '../address'
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
  try {
    const [t, choices] = await Promise.all([loadMessages(language), loadDemandChoices(asker)])
    const { view } = readDemand(url.searchParams, choices)
    const table = await loadDemandTable(asker, choices, view)
    const address = url.href.replace(/\/tabelle\.\w+/, '')
    return { choices, view, table, t, language, address }
  } catch (failure) {
    if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
    throw failure
  }
}

/** For example atlas-60-plus_bedarf_projection_2025-12-31.csv */
export function attachment({ view, t }: DemandDownload, extension: string): string {
  const name = [t.demand.downloads.fileName, basisNames[view.basis], view.date].join('_')
  return `attachment; filename="atlas-60-plus_${name}.${extension}"`
}
