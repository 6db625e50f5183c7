import type { Download } from '$tables/download'
import { dayCell, type CellValue, type Sheet } from '$tables/sheet'
import { staffDayOf } from '$api/availability'
import { sourcesOfFigures } from '$figures/sources-of-figures'

import { chosenIndicator } from '../chosen-indicator'
import { shownFigures, shownNeed } from '../shown-figures'
import type { MapTable } from './table-sheet'

/** What the table of a file rests on, in words. */
export function notesSheet({
  catalogue,
  view,
  shown,
  t,
  address,
}: MapTable & Pick<Download, 'address'>): Sheet {
  const { csv } = t.table
  const need = shownNeed(shown, view.index, view.level)
  const figures = shownFigures(shown, need)
  const indicator = chosenIndicator(catalogue, view)
  const { asked, byArea, city } = figures
  const ids = sourcesOfFigures(figures, [...byArea.values(), ...(city ? [city] : [])])
  const staffDay = need ? null : staffDayOf(catalogue, asked)
  const parts = need?.parts.map((part): [string, CellValue] => [
    `${t.needIndex.columns.weight} (${part.indicator.name})`,
    part.weight,
  ])
  const rows: [string, CellValue][] = [
    [csv.indicator, need ? t.needIndex.name : indicator.name],
    ...(parts ?? [[csv.description, indicator.description]]),
    [csv.level, t.areas.levels[asked.level].one],
    [csv.day, dayCell(asked.date)],
    [csv.since, dayCell(asked.since)],
    [csv.staffDay, dayCell(staffDay)],
    [csv.basis, t.time.bases[asked.basis]],
    ...ids.flatMap((id): [string, CellValue][] => {
      const source = catalogue.sources.get(id)
      return source
        ? [[csv.source, `${source.publisher}: ${source.title} (${source.licence})`]]
        : []
    }),
    [csv.address, address],
  ]
  return {
    name: t.table.sheets.notes,
    columns: [
      { header: csv.term, width: 30 },
      { header: csv.content, width: 100 },
    ],
    rows: rows.filter(([, content]) => content !== null),
  }
}
