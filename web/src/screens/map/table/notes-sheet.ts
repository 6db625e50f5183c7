import type { Download } from '$tables/download'
import { notesSheet, partsNotes, sourceNote, type Note } from '$tables/figure-columns'
import { dayCell, type Sheet } from '$tables/sheet'
import { staffDayOf } from '$api/availability'
import { sourcesOfMaps } from '../sources-of-figures'

import { chosenIndicator } from '../chosen-indicator'
import { mapsBeside, shownFigures, shownNeed } from '../shown-figures'
import type { MapTable } from './table-sheet'

/** What the table of a file rests on, in words. */
export function mapNotes({
  catalogue,
  view,
  shown,
  inputs,
  t,
  language,
  address,
}: MapTable & Pick<Download, 'address'>): Sheet {
  const { csv } = t.table
  const need = shownNeed(shown, view.index, view.level)
  const figures = shownFigures(shown, need)
  const indicator = chosenIndicator(catalogue, view)
  const { asked } = figures
  const ids = sourcesOfMaps([figures, ...mapsBeside(shown)])
  const isRough =
    inputs !== null &&
    [...inputs.byArea].some(
      ([area, of]) =>
        figures.byArea.get(area)?.range &&
        [...of.inputs.values()].some(({ status }) => status === 'ESTIMATED'),
    )
  const staffDay = need ? null : staffDayOf(catalogue, asked)
  const parts = need?.parts.map((part): Note => [
    `${t.needIndex.columns.weight} (${part.indicator.name})`,
    part.weight,
  ])
  const notes: Note[] = [
    [csv.indicator, need ? t.needIndex.name : indicator.name],
    ...(parts ?? [[csv.description, indicator.description]]),
    [csv.level, t.areas.levels[asked.level].one],
    [csv.day, dayCell(asked.date)],
    [csv.since, dayCell(asked.since)],
    [csv.staffDay, dayCell(staffDay)],
    [csv.basis, t.time.bases[asked.basis]],
    ...(isRough ? [[t.profile.note, t.profile.moreDigits] satisfies Note] : []),
    ...partsNotes(catalogue, asked.level, { t, language }),
    ...ids.flatMap((id) => {
      const source = catalogue.sources.get(id)
      return source ? [sourceNote(source, t)] : []
    }),
    [csv.address, address],
  ]
  return notesSheet(
    notes.filter(([, content]) => content !== null),
    t,
  )
}
