import { levelNames } from '$address/fields'
import { refuse } from '$api/refuse'
import { readDownload, type DownloadEvent } from '$tables/download'

import { loadReachScreen } from '../load'
import type { CoverageDownload } from './coverage-table-sheets'

/** What the address of a download asks for, as the page of the same address shows it. */
export async function coverageDownload(event: DownloadEvent): Promise<CoverageDownload> {
  const { asker, download } = await readDownload(event)
  const screen = await loadReachScreen(asker, event.url.searchParams).catch(refuse)
  return { ...download, screen }
}

/** For example atlas-60-plus_erreichbarkeit_district_2025-12-31 */
export function fileName({ screen, t }: CoverageDownload): string {
  const { panels, cells } = screen
  const { fileName: name } = t.reachPanels.table
  return ['atlas-60-plus', name, levelNames[panels.table.level], cells.asOf].join('_')
}
