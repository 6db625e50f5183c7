import type { Download } from '$tables/download'
import { figureColumns, type Note, sourceNote } from '$tables/figure-columns'
import { amountCell, dayCell, type Sheet, type SheetColumn, sheetOf } from '$tables/sheet'
import type { Messages } from '$words/messages'

import type { Statistics } from '../load'
import { type StatedRow, statedRows } from './stated-rows'

/** A figure a row. */
export function statisticsSheet(statistics: Statistics, t: Messages): Sheet {
  const { text, sources } = statistics
  const say = text.files
  const of = figureColumns<StatedRow>(t, {
    area: ({ area }) => area,
    city: t.table.city,
    figure: ({ figure }) => figure,
    sources,
    sourcesOf: ({ sourceIds }) => sourceIds,
  })
  const column = (
    header: string,
    width: number,
    cell: SheetColumn<StatedRow>['cell'],
  ): SheetColumn<StatedRow> => ({ header, width, cell })
  const chance = (header: string, end: 'lower' | 'upper') =>
    column(header, 14, ({ figure: { interval, unit } }) =>
      interval ? amountCell(interval[end], unit) : null,
    )
  const columns = [
    of.level,
    of.area,
    column(say.figure, 30, ({ name }) => name),
    column(say.field, 40, ({ field }) => field),
    column(say.provider, 20, ({ provider }) => provider),
    column(say.from, 12, ({ from }) => dayCell(from)),
    column(say.to, 12, ({ to }) => dayCell(to)),
    of.value,
    chance(say.lower, 'lower'),
    chance(say.upper, 'upper'),
    ...[of.unit, of.status],
    column(say.remark, 30, ({ remark }) => remark),
    ...[of.source, of.licence],
  ]
  return sheetOf(say.sheet, columns, statedRows(statistics))
}

/** What it rests on. */
export function statisticsNotes(statistics: Statistics, { t, address }: Download): Note[] {
  const { text, sources } = statistics
  const used = new Set(statedRows(statistics).flatMap(({ sourceIds }) => sourceIds))
  const named = [...used].flatMap((id) => sources.get(id) ?? [])
  return [
    [text.title, text.description],
    ...named.map((source) => sourceNote(source, t)),
    [t.table.csv.address, address],
  ]
}
