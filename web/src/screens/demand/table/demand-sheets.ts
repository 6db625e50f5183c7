import type { Sheet } from '$tables/sheet'
import type { Unit } from '$api/catalogue'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { frameworkOf, type DemandChoices } from '../choices'
import { columns, type Column } from './columns'
import { disagreement } from './disagreement'
import { sortedRows } from './sorted-rows'
import type { DemandRow, DemandTable } from './table'
import { kinds } from '../settings'
import { type DemandView } from '../view'
import { ownKey, viewName } from './view-name'

/** What a download is made of. */
export interface DemandDownload {
  choices: DemandChoices
  view: DemandView
  table: DemandTable
  t: Messages
  language: Language
  /** The address of the view, for whoever finds the file later. */
  address: string
}

const formats: Partial<Record<Unit, string>> = {
  RESIDENTS: '#,##0',
  SHARE: '0.0%',
  RELATIVE_CHANGE: '+0.0%;-0.0%;0.0%',
  FTE: '0.00',
  RESIDENTS_PER_FTE: '#,##0',
}

/** The table to read: an area a row, a figure a column, its unit in the heading. */
export function wideSheet(download: DemandDownload): Sheet {
  const { t, table } = download
  const words = t.demand.downloads
  return {
    name: words.wide,
    columns: [
      { header: words.columns.code, width: 9 },
      { header: t.demand.area, width: 20 },
      ...columns.map((column) => {
        const unit = column.figure(table.city)?.unit
        const format = unit && formats[unit]
        return {
          header: unit ? `${longName(column, t)} (${t.table.units[unit]})` : longName(column, t),
          width: 17,
          ...(format !== undefined && { format }),
        }
      }),
    ],
    rows: rowsOf(download).map((row) => [
      row.level === 'CITY' ? '' : row.code,
      row.level === 'CITY' ? t.demand.city : row.name,
      ...columns.map((column) => column.figure(row)?.value ?? null),
    ]),
  }
}

/** The table to compute with: a figure a row, with unit, status, day and source. */
export function longSheet(download: DemandDownload): Sheet {
  const { t } = download
  const { columns: headers, long } = t.demand.downloads
  return {
    name: long,
    columns: [
      { header: headers.level, width: 16 },
      { header: headers.code, width: 9 },
      { header: headers.area, width: 20 },
      { header: headers.figure, width: 40 },
      { header: headers.value, width: 12 },
      { header: headers.unit, width: 24 },
      { header: headers.status, width: 18 },
      { header: headers.day, width: 12 },
      { header: headers.since, width: 14 },
      { header: headers.basis, width: 24 },
      { header: headers.framework, width: 22 },
      { header: headers.key, width: 16 },
      { header: headers.remark, width: 34 },
      { header: headers.source, width: 60 },
      { header: headers.licence, width: 16 },
    ],
    rows: rowsOf(download).flatMap((row) =>
      columns.flatMap((column) => {
        const cells = longRow(download, row, column)
        return cells ? [cells] : []
      }),
    ),
  }
}

function longRow(
  { choices, view, t, language }: DemandDownload,
  row: DemandRow,
  column: Column,
): Sheet['rows'][number] | null {
  const figure = column.figure(row)
  if (!figure) return null
  const source = choices.sources.get(figure.source.id)
  const framework = frameworkOf(choices, view.framework)
  const isCity = row.level === 'CITY'
  return [
    isCity ? t.demand.downloads.cityLevel : t.demand.area,
    isCity ? '' : row.code,
    isCity ? t.demand.city : row.name,
    longName(column, t),
    figure.value,
    t.table.units[figure.unit],
    t.areas.status[figure.status],
    figure.asOf,
    figure.since ?? '',
    basisOf(column, view, t),
    column.ages || column.staffing ? framework.name : '',
    keyOf(column, view, framework),
    remark(row, column, view, t, language),
    source ? `${source.publisher}: ${source.title}` : figure.source.id,
    source?.licence ?? '',
  ]
}

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
  const { flagged, difference } = staffing.kind === 'MEETING' ? row.meeting : row.counselling
  const trial = view.keys[staffing.kind] === null ? '' : t.demand.downloads.trial
  if (staffing.key === 'published') return disagreement(row, column, t, language)?.sentence ?? ''
  if (staffing.key === 'target') return trial
  if (staffing.key !== 'difference') return ''
  const flag = flagged ? ((difference.value ?? 0) > 0 ? t.demand.over : t.demand.under) : ''
  return [flag, trial].filter((text) => text !== '').join('; ')
}
