import type { ServiceKind } from '$api/sites'
import { notesSheet, sourceNote, type Note } from '$tables/figure-columns'
import { dayCell, type Sheet } from '$tables/sheet'
import type { Messages } from '$words/messages'

import { frameworkOf, type DemandSource } from '../choices'
import { kinds } from '../settings'
import { columns } from './columns'
import { rowsOf, type DemandDownload } from './demand-sheets'
import { agreement } from './disagreement'
import { ownKey, viewName } from './view-name'

/** "Begegnung: Personalschlüssel", as it is called in the table and among the notes. */
export const keyTerm = (kind: ServiceKind, t: Messages): string =>
  `${t.sites.kinds[kind]}: ${t.demand.downloads.columns.key}`

/** What the other sheets rest on, in words. */
export const demandNotes = (download: DemandDownload): Sheet =>
  notesSheet(notesOf(download), download.t)

/** Where a number stands that formulas of other sheets compute with: `'Angaben'!$B$7`. */
export function parameterCell(download: DemandDownload, wanted: string): string {
  const index = notesOf(download).findIndex(([term]) => term === wanted)
  if (index === -1) throw new Error(`There is no note of ${wanted}`)
  const sheet = download.t.table.sheets.notes.replaceAll("'", "''")
  return `'${sheet}'!$B$${String(index + 2)}`
}

function notesOf(download: DemandDownload): Note[] {
  const { choices, view, t, language, address } = download
  const { columns: heads, ...words } = t.demand.downloads
  const { csv } = t.table
  const framework = frameworkOf(choices, view.framework)
  const tried = kinds.filter((kind) => view.keys[kind] !== null)
  return [
    [t.demand.title, viewName(view, choices, t, language)],
    [heads.framework, framework.name],
    [words.adopted, dayCell(framework.adoptedOn)],
    [csv.basis, t.demand.choices.bases[view.basis]],
    [csv.day, dayCell(view.date)],
    ...kinds.map((kind): Note => [keyTerm(kind, t), view.keys[kind] ?? ownKey(framework, kind)]),
    ...tried.map((kind): Note => [t.sites.kinds[kind], words.trial]),
    [words.threshold, framework.flagThreshold],
    [words.live, words.liveNote],
    ...agreement(download.table.rows, t).map((content): Note => [words.agreement, content]),
    [csv.address, address],
    ...sourcesOf(download).map((source) => sourceNote(source, t)),
  ]
}

function sourcesOf(download: DemandDownload): DemandSource[] {
  const ids = rowsOf(download).flatMap((row) =>
    columns.flatMap((column) => column.figure(row)?.sources.map(({ sourceId }) => sourceId) ?? []),
  )
  return [...new Set(ids)].flatMap((id) => download.choices.sources.get(id) ?? [])
}
