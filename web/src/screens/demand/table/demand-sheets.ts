import { figureFormat } from '$figures/figures'
import type { Download } from '$tables/download'
import { figureColumn, sheetOf, type Sheet, type SheetColumn } from '$tables/sheet'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { frameworkOf, type DemandChoices } from '../choices'
import { columns, type Column } from './columns'
import { daysOfColumn, withDays } from './days-of-column'
import { agreement, disagreement } from './disagreement'
import { sortedRows } from './sorted-rows'
import type { DemandFigure, DemandRow, DemandTable } from './table'
import { kinds } from '../settings'
import { type DemandView } from '../view'
import { ownKey, viewName } from './view-name'

/** What a download is made of. */
export interface DemandDownload extends Download {
  choices: DemandChoices
  view: DemandView
  table: DemandTable
}

/** The table to read: an area a row, a figure a column, its unit in the heading. */
export function wideSheet(download: DemandDownload): Sheet {
  const { t, table, language } = download
  const { columns: headers, wide } = t.demand.downloads
  const figures = columns.map((column): SheetColumn<DemandRow> => {
    const name = withDays(longName(column, t), daysOfColumn(column, table.city, language, t))
    const unit = column.figure(table.city)?.unit
    const cell = (row: DemandRow) => column.figure(row)?.value ?? null
    return unit ? figureColumn(name, unit, t, cell) : { header: name, width: 17, cell }
  })
  const place: SheetColumn<DemandRow>[] = [
    { header: headers.code, width: 9, cell: codeOf },
    { header: t.demand.area, width: 20, cell: (row) => nameOf(row, t) },
  ]
  return sheetOf(wide, [...place, ...figures], rowsOf(download))
}

/** One number of the table. */
interface Cell {
  row: DemandRow
  column: Column
  figure: DemandFigure
}

/** The table to compute with: a figure a row, with unit, status, day and source. */
export function longSheet(download: DemandDownload): Sheet {
  const { choices, view, t, language } = download
  const { columns: headers, cityLevel, long } = t.demand.downloads
  const framework = frameworkOf(choices, view.framework)
  const sourceOf = ({ figure }: Cell) => choices.sources.get(figure.source.id)
  const cells = rowsOf(download).flatMap((row) =>
    columns.flatMap((column): Cell[] => {
      const figure = column.figure(row)
      return figure ? [{ row, column, figure }] : []
    }),
  )
  const sheetColumns: SheetColumn<Cell>[] = [
    {
      header: headers.level,
      width: 16,
      cell: ({ row }) => (row.level === 'CITY' ? cityLevel : t.demand.area),
    },
    { header: headers.code, width: 9, cell: ({ row }) => codeOf(row) },
    { header: headers.area, width: 20, cell: ({ row }) => nameOf(row, t) },
    { header: headers.figure, width: 40, cell: ({ column }) => longName(column, t) },
    { header: headers.value, width: 12, cell: ({ figure }) => figure.value },
    { header: headers.unit, width: 24, cell: ({ figure }) => t.table.units[figure.unit] },
    { header: headers.status, width: 18, cell: ({ figure }) => t.areas.status[figure.status] },
    { header: headers.day, width: 12, cell: ({ figure }) => figure.asOf },
    { header: headers.since, width: 14, cell: ({ figure }) => figure.since ?? '' },
    { header: headers.staffDay, width: 20, cell: ({ figure }) => figure.staffAsOf ?? '' },
    { header: headers.basis, width: 24, cell: ({ column }) => basisOf(column, view, t) },
    {
      header: headers.framework,
      width: 22,
      cell: ({ column }) => (column.ages || column.staffing ? framework.name : ''),
    },
    { header: headers.key, width: 16, cell: ({ column }) => keyOf(column, view, framework) },
    {
      header: headers.remark,
      width: 34,
      cell: ({ row, column }) => remark(row, column, view, t, language),
    },
    {
      header: headers.source,
      width: 60,
      cell: (cell) => {
        const source = sourceOf(cell)
        return source ? `${source.publisher}: ${source.title}` : cell.figure.source.id
      },
    },
    { header: headers.licence, width: 16, cell: (cell) => sourceOf(cell)?.licence ?? '' },
  ]
  return sheetOf(long, sheetColumns, cells)
}

const codeOf = (row: DemandRow) => (row.level === 'CITY' ? '' : row.code)
const nameOf = (row: DemandRow, t: Messages) => (row.level === 'CITY' ? t.demand.city : row.name)

/** What both sheets rest on, in words. */
export function notesSheet(download: DemandDownload): Sheet {
  const { choices, view, t, language, address } = download
  const words = t.demand.downloads
  const framework = frameworkOf(choices, view.framework)
  const sources = new Set(
    rowsOf(download).flatMap((row) =>
      columns.flatMap((column) => column.figure(row)?.source.id ?? []),
    ),
  )
  return {
    name: words.notes,
    columns: [
      { header: words.columns.term, width: 46 },
      { header: words.columns.content, width: 90 },
    ],
    rows: [
      [t.demand.title, viewName(view, choices, t, language)],
      [words.columns.framework, framework.name],
      [words.adopted, framework.adoptedOn],
      [words.columns.basis, t.demand.choices.bases[view.basis]],
      [words.columns.day, view.date],
      ...kinds.map((kind): Sheet['rows'][number] => [
        `${t.sites.kinds[kind]}: ${words.columns.key}`,
        view.keys[kind] ?? ownKey(framework, kind),
      ]),
      ...kinds.flatMap((kind): Sheet['rows'] =>
        view.keys[kind] === null ? [] : [[t.sites.kinds[kind], words.trial]],
      ),
      [words.threshold, framework.flagThreshold],
      ...agreement(download.table.rows, t).map((sentence): Sheet['rows'][number] => [
        words.agreement,
        sentence,
      ]),
      [words.address, address],
      ...[...sources].flatMap((id): Sheet['rows'] => {
        const source = choices.sources.get(id)
        return source
          ? [[words.columns.source, `${source.publisher}: ${source.title} (${source.licence})`]]
          : []
      }),
    ],
  }
}

/** In the order of the screen, the city last. */
function rowsOf({ table, view, language }: DemandDownload): DemandRow[] {
  return [...sortedRows(table.rows, view.sort, language), table.city]
}

function longName(column: Column, t: Messages): string {
  return t.demand.longColumns[column.key]
}

/** Residents in the table are counted and changes expected, whatever the targets rest on; staff is neither. */
function basisOf({ staffing, ages }: Column, view: DemandView, t: Messages): string {
  const { bases } = t.demand.choices
  if (staffing?.key === 'actual') return ''
  if (ages || staffing?.key === 'published') return bases.PROJECTION
  return staffing ? bases[view.basis] : bases.REGISTER
}

function keyOf(
  { staffing }: Column,
  view: DemandView,
  framework: Parameters<typeof ownKey>[0],
): number | null {
  if (!staffing || (staffing.key !== 'target' && staffing.key !== 'difference')) return null
  return view.keys[staffing.kind] ?? ownKey(framework, staffing.kind)
}

function remark(
  row: DemandRow,
  column: Column,
  view: DemandView,
  t: Messages,
  language: Language,
): string {
  const { staffing } = column
  if (!staffing) return ''
  const { flagged, difference, leastOfFacilities } =
    staffing.kind === 'MEETING' ? row.meeting : row.counselling
  const trial = view.keys[staffing.kind] === null ? '' : t.demand.downloads.trial
  const facilities =
    leastOfFacilities === null
      ? ''
      : t.demand.leastOfFacilities(figureFormat('FTE', language).full(leastOfFacilities))
  if (staffing.key === 'published') return disagreement(row, column, t, language)?.sentence ?? ''
  if (staffing.key === 'target') return [trial, facilities].filter((text) => text !== '').join('; ')
  if (staffing.key !== 'difference') return ''
  const flag = flagged ? ((difference.value ?? 0) > 0 ? t.demand.over : t.demand.under) : ''
  return [flag, trial].filter((text) => text !== '').join('; ')
}
