import type { ServiceKind } from '$api/sites'
import { dayCell, type CellValue, type Sheet } from '$tables/sheet'

import { frameworkOf } from '../choices'
import { kinds } from '../settings'
import { columns } from './columns'
import { rowsOf, type DemandDownload } from './demand-sheets'
import { agreement } from './disagreement'
import { ownKey, viewName } from './view-name'

/** What formulas of the table compute with. */
type Parameter = `key-${ServiceKind}` | 'threshold'

interface Note {
  term: string
  content: CellValue
  parameter?: Parameter
}

/** What the other sheets rest on, in words. */
export function notesSheet(download: DemandDownload): Sheet {
  const words = download.t.demand.downloads
  return {
    name: words.notes,
    columns: [
      { header: words.columns.term, width: 46 },
      { header: words.columns.content, width: 90 },
    ],
    rows: notesOf(download).map(({ term, content }) => [term, content]),
  }
}

/** Where a number stands that formulas of other sheets compute with: `'Angaben'!$B$7`. */
export function parameterCell(download: DemandDownload, parameter: Parameter): string {
  const index = notesOf(download).findIndex((note) => note.parameter === parameter)
  if (index === -1) throw new Error(`There is no note of ${parameter}`)
  const sheet = download.t.demand.downloads.notes.replaceAll("'", "''")
  return `'${sheet}'!$B$${String(index + 2)}`
}

function notesOf(download: DemandDownload): Note[] {
  const { choices, view, t, language, address } = download
  const words = t.demand.downloads
  const framework = frameworkOf(choices, view.framework)
  return [
    { term: t.demand.title, content: viewName(view, choices, t, language) },
    { term: words.columns.framework, content: framework.name },
    { term: words.adopted, content: dayCell(framework.adoptedOn) },
    { term: words.columns.basis, content: t.demand.choices.bases[view.basis] },
    { term: words.columns.day, content: dayCell(view.date) },
    ...kinds.map((kind): Note => ({
      term: `${t.sites.kinds[kind]}: ${words.columns.key}`,
      content: view.keys[kind] ?? ownKey(framework, kind),
      parameter: `key-${kind}`,
    })),
    ...kinds
      .filter((kind) => view.keys[kind] !== null)
      .map((kind) => ({ term: t.sites.kinds[kind], content: words.trial })),
    { term: words.threshold, content: framework.flagThreshold, parameter: 'threshold' },
    { term: words.live, content: words.liveNote },
    ...agreement(download.table.rows, t).map((content) => ({ term: words.agreement, content })),
    { term: words.address, content: address },
    ...sourcesOf(download).map((content) => ({ term: words.columns.source, content })),
  ]
}

function sourcesOf(download: DemandDownload): string[] {
  const ids = rowsOf(download).flatMap((row) =>
    columns.flatMap((column) => column.figure(row)?.source.id ?? []),
  )
  return [...new Set(ids)].flatMap((id) => {
    const source = download.choices.sources.get(id)
    return source ? [`${source.publisher}: ${source.title} (${source.licence})`] : []
  })
}
