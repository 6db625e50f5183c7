import { levelNames } from '$address/fields'
import { refuse } from '$api/refuse'
import { questionOf } from '$reach/reach-question'
import { readDownload, type Download, type DownloadEvent } from '$tables/download'

import { loadReachScreen, type ReachScreen } from '../load'
import { loadRangeMethods } from './range-methods'

/** What a download is made of. */
export interface CoverageDownload extends Download {
  screen: ReachScreen
  /** How the range of an area's number of people comes about, where it has one. */
  methods: ReadonlyMap<string, string>
}

/** What the address of a download asks for, as the page of the same address shows it. */
export async function coverageDownload(event: DownloadEvent): Promise<CoverageDownload> {
  const { asker, download } = await readDownload(event)
  const screen = await loadReachScreen(asker, event.url.searchParams).catch(refuse)
  const { table } = screen.panels
  const methods = await loadRangeMethods(
    asker,
    questionOf(screen.view, 'MEETING'),
    table.level,
  ).catch(refuse)
  return { ...download, screen, methods }
}

/** For example atlas-60-plus_erreichbarkeit_district_2025-12-31 */
export function fileName({ screen, t }: CoverageDownload): string {
  const { panels, cells } = screen
  const { fileName: name } = t.reachPanels.table
  return ['atlas-60-plus', name, levelNames[panels.table.level], cells.asOf].join('_')
}
