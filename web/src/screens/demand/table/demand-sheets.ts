import type { ServiceKind } from '$api/sites'
import { figureFormat } from '$figures/figures'
import type { Download } from '$tables/download'
import {
  amountCell,
  codedName,
  dayCell,
  roundingCell,
  sheetOf,
  type Sheet,
  type SheetColumn,
} from '$tables/sheet'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { frameworkOf, type DemandChoices } from '../choices'
import { ofKind } from '../of-kind'
import { columns, type Column } from './columns'
import { longColumnName } from './column-name'
import { disagreement } from './disagreement'
import { sortedRows } from './sorted-rows'
import type { FileDemandRow } from './file-table'
import type { DemandFigure, DemandRow, DemandTable } from './table'
import { type DemandView } from '../view'
import { ownKey } from './view-name'

/** What a download is made of. */
export interface DemandDownload extends Download {
  choices: DemandChoices
  view: DemandView
  table: DemandTable<FileDemandRow, FileDemandRow>
}

/** One number of the table. */
interface Cell {
  row: FileDemandRow
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
    {
      header: headers.area,
      width: 24,
      cell: ({ row }) => (row.level === 'CITY' ? t.demand.city : codedName(row)),
    },
    {
      header: headers.figure,
      width: 40,
      cell: ({ column }) => longColumnName(column, framework, t),
    },
    {
      header: headers.value,
      width: 12,
      cell: ({ figure }) => amountCell(figure.value, figure.unit),
    },
    { header: headers.unit, width: 24, cell: ({ figure }) => t.table.units[figure.unit] },
    { header: t.table.csv.rounding, width: 14, cell: ({ figure }) => roundingCell(figure.unit) },
    { header: headers.status, width: 18, cell: ({ figure }) => t.areas.status[figure.status] },
    { header: headers.day, width: 12, cell: ({ figure }) => dayCell(figure.asOf) },
    { header: headers.since, width: 14, cell: ({ figure }) => dayCell(figure.since) },
    { header: headers.staffDay, width: 20, cell: ({ figure }) => dayCell(figure.staffAsOf) },
    { header: headers.basis, width: 24, cell: ({ column }) => basisOf(column, view, t) },
    {
      header: headers.framework,
      width: 22,
      cell: ({ column }) => (column.expectation || column.staffing ? framework.name : ''),
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

export const codeOf = (row: DemandRow) => (row.level === 'CITY' ? '' : row.code)
export const nameOf = (row: DemandRow, t: Messages) =>
  row.level === 'CITY' ? t.demand.city : row.name

/** In the order of the screen, the city last. */
export function rowsOf({ table, view, language }: DemandDownload): FileDemandRow[] {
  return [...sortedRows(table.rows, view.sort, language), table.city]
}

/** Residents in the table are counted and changes expected, whatever the targets rest on; staff is neither. */
function basisOf({ staffing, expectation }: Column, view: DemandView, t: Messages): string {
  const { bases } = t.demand.choices
  if (staffing?.key === 'actual') return ''
  if (expectation || staffing?.key === 'published') return bases.PROJECTION
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
  const { leastOfFacilities } = ofKind(row, staffing.kind)
  const trial = view.keys[staffing.kind] === null ? '' : t.demand.downloads.trial
  const facilities =
    leastOfFacilities === null
      ? ''
      : t.demand.leastOfFacilities(figureFormat('FTE', language).full(leastOfFacilities))
  if (staffing.key === 'published') return disagreement(row, column, t, language)?.sentence ?? ''
  if (staffing.key === 'target') return [trial, facilities].filter((text) => text !== '').join('; ')
  if (staffing.key !== 'difference') return ''
  return [flagOf(row, staffing.kind, t), trial].filter((text) => text !== '').join('; ')
}

/** In words whether an area's staff is far from its target; "" where it is not. */
export function flagOf(row: DemandRow, kind: ServiceKind, t: Messages): string {
  const { flagged, difference } = ofKind(row, kind)
  if (!flagged) return ''
  return (difference.value ?? 0) > 0 ? t.demand.over : t.demand.under
}
