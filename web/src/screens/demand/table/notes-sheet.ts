import type { ServiceKind } from '$api/sites'
import { sourceNotes, type AreaFile } from '$tables/area-file'
import { notesSheet, type Note } from '$tables/figure-columns'
import { dayCell, type Sheet } from '$tables/sheet'
import type { Messages } from '$words/messages'

import { frameworkOf } from '../choices'
import { kinds } from '../settings'
import { agreement } from './disagreement'
import type { DemandDownload } from './download'
import type { FileDemandRow } from './file-table'
import type { DemandCell } from './long-columns'
import { keyInUse } from './expected-target'
import { ownKey, viewName } from './view-name'

/** "Begegnung: Personalschlüssel", as it is called in the table and among the notes. */
export const keyTerm = (kind: ServiceKind, t: Messages): string =>
  `${t.sites.kinds[kind]}: ${t.demand.downloads.columns.key}`

/** What the other sheets rest on, in words. */
export const demandNotes = (
  download: DemandDownload,
  file: AreaFile<FileDemandRow, DemandCell>,
): Sheet => notesSheet([...notesOf(download), ...sourceNotes(file)], download.t)

/** Where a number stands that formulas of other sheets compute with: `'Angaben'!$B$7`. */
export function parameterCell(download: DemandDownload, wanted: string): string {
  const index = notesOf(download).findIndex(([term]) => term === wanted)
  if (index === -1) throw new Error(`There is no note of ${wanted}`)
  const sheet = download.t.table.sheets.notes.replaceAll("'", "''")
  return `'${sheet}'!$B$${String(index + 2)}`
}

function notesOf(download: DemandDownload): Note[] {
  const { choices, view, table, t, language, address } = download
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
    ...kinds.map((kind): Note => [
      keyTerm(kind, t),
      keyInUse(table.city, kind) ?? ownKey(framework, kind),
    ]),
    ...tried.map((kind): Note => [t.sites.kinds[kind], words.trial]),
    [words.threshold, framework.flagThreshold],
    [words.live, words.liveNote],
    ...agreement(table.rows, t).map((content): Note => [words.agreement, content]),
    [csv.address, address],
  ]
}
