import { error } from '@sveltejs/kit'

import { ApiFailure } from '$api/ask'
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
  try {
    const [t, screen] = await Promise.all([
      loadMessages(language),
      loadReachScreen({ fetch, language }, url.searchParams),
    ])
    const address = url.href.replace(/\/tabelle\.\w+/, '')
    return { screen, t, language, address }
  } catch (failure) {
    if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
    throw failure
  }
}

/** For example atlas-60-plus_erreichbarkeit_district_2025-12-31.csv */
export function attachment({ screen, t }: CoverageDownload, extension: string): string {
  const { table } = screen.panels
  const name = [t.reachPanels.table.fileName, levelNames[table.level], screen.cells.asOf].join('_')
  return `attachment; filename="atlas-60-plus_${name}.${extension}"`
}
