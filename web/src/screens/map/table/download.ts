import { loadCatalogue } from '$api/catalogue'
import { refuse } from '$api/refuse'
import { readDownload, type Download, type DownloadEvent } from '$tables/download'

import { fields, readView } from '../address'
import { loadShown } from '../load'
import { needIndexId } from '../need-index/need-result'
import { loadTableInputs } from './load-table-inputs'
import type { MapTable } from './table-sheet'

/** What the address of a download asks for, as the page of the same address shows it. */
export async function tableDownload(event: DownloadEvent): Promise<MapTable & Download> {
  const { asker, download } = await readDownload(event)
  const catalogue = await loadCatalogue(asker).catch(refuse)
  const { view } = readView(event.url.searchParams, catalogue)
  const [shown, inputs] = await Promise.all([
    loadShown(asker, catalogue, view),
    view.index ? null : loadTableInputs(asker, view),
  ]).catch(refuse)
  return { ...download, catalogue, view, shown, inputs }
}

/** For example atlas-60-plus_density-60-plus_district_2025-12-31 */
export function fileName({ view }: Pick<MapTable, 'view'>): string {
  const what = view.index ? needIndexId : view.indicator
  return ['atlas-60-plus', what, fields.level.print(view.level), view.date].join('_')
}
