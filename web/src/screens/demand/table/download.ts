import { error } from '@sveltejs/kit'

import { refuse } from '$api/refuse'
import { readDownload, type Download, type DownloadEvent } from '$tables/download'

import { fields, readDemand } from '../address'
import { frameworkOf, loadDemandChoices, type DemandChoices } from '../choices'
import type { DemandView } from '../view'
import { loadDemandFile, type FileDemandRow } from './file-table'
import { countedDay, type DemandTable } from './table'

/** What a download is made of. */
export interface DemandDownload extends Download {
  choices: DemandChoices
  view: DemandView
  table: DemandTable<FileDemandRow, FileDemandRow>
}

/** What the address of a download asks for, as the page of the same address shows it. */
export async function demandDownload(event: DownloadEvent): Promise<DemandDownload> {
  const { asker, download } = await readDownload(event)
  const choices = await loadDemandChoices(asker).catch(refuse)
  if (choices.frameworks.length === 0) error(404, download.t.notYet.demand.missing)
  const { view } = readDemand(event.url.searchParams, choices)
  const table = await loadDemandFile(asker, {
    settings: view,
    counted: countedDay(view, choices),
    reference: frameworkOf(choices, view.framework).referenceDay,
  }).catch(refuse)
  return { ...download, choices, view, table }
}

/** For example atlas-60-plus_bedarf_projection_2025-12-31 */
export function fileName({ view, t }: DemandDownload): string {
  const { fileName: name } = t.demand.downloads
  return ['atlas-60-plus', name, fields.basis.print(view.basis), view.date].join('_')
}
