import { isFlagged } from '@atlas/geo/staffing/is-flagged'

import { isEarlier } from '$api/availability'
import type { AreaEntry, Catalogue, Indicator } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import { statusWords } from '$figures/status-words'
import type { Download } from '$tables/download'
import { sheetOf, type Sheet, type SheetColumn } from '$tables/sheet'
import type { Messages } from '$words/messages'

import type { Shown } from '../load'
import type { NeedArea, NeedResult } from '../need-index/need-result'
import { shownFigures, shownNeed } from '../shown-figures'
import type { View } from '../view'
import { differenceOf, tableRows } from './table-rows'

/** What a file of the map's table is made of. */
export interface MapTable extends Omit<Download, 'address'> {
  catalogue: Catalogue
  view: View
  shown: Shown
}

/** An area of the map, or the city below them. */
interface Row {
  /** null: the city */
  area: AreaEntry | null
  figure: MapFigure
  /** Of the second day. */
  compared: MapFigure | null
  need: NeedArea | null
}

type TableColumn = SheetColumn<Row>

/** The table as a file: the areas in the order of the page, then the city; nothing is rounded. */
export function tableSheet(table: MapTable): Sheet {
  const { catalogue, view, shown, t, language } = table
  const need = shownNeed(shown, view.index, view.level)
  const figures = shownFigures(shown, need)
  const compared = shown.kind === 'indicator' ? shown.compared : null
  const rows: Row[] = tableRows(catalogue, figures, view.sort, language, { compared, need })
  const city = figures.city && {
    area: null,
    figure: figures.city,
    compared: compared?.city ?? null,
    need: null,
  }
  const columns = [
    ...placeColumns(catalogue, t),
    { header: t.table.csv.value, cell: ({ figure }: Row) => figure.value },
    ...(compared ? dayColumns(figures, compared, t) : []),
    ...(need ? needColumns(need, t) : []),
    ...originColumns(table, figures, need),
  ]
  return sheetOf(
    t.table.downloadName,
    columns.map(asWideAsItsHeader),
    city ? [...rows, city] : rows,
  )
}

/** In characters. */
function asWideAsItsHeader(column: TableColumn): TableColumn {
  return { ...column, width: Math.min(40, column.header.length + 8) }
}

function placeColumns({ city }: Catalogue, t: Messages): TableColumn[] {
  const { csv } = t.table
  return [
    {
      header: csv.level,
      cell: ({ area }) => (area ? t.areas.levels[area.level].one : csv.cityLevel),
    },
    { header: csv.code, cell: ({ area }) => area?.code ?? '' },
    { header: csv.name, cell: ({ area }) => (area ?? city).name },
  ]
}

function dayColumns(
  figures: MapFigures,
  compared: MapFigures,
  { table: { csv } }: Messages,
): TableColumn[] {
  const otherIsEarlier = isEarlier(compared.asked, figures.asked)
  return [
    {
      header: csv.otherDay(compared.asked.date),
      cell: (row) => row.compared?.value ?? null,
    },
    {
      header: csv.difference,
      cell: (row) => differenceOf(row.figure, row.compared, otherIsEarlier),
    },
  ]
}

/** Everything the index is made of, so that it can be calculated again. */
function needColumns({ parts, method }: NeedResult, { needIndex: words }: Messages): TableColumn[] {
  return [
    { header: words.rank, cell: ({ need }) => need?.rank ?? null },
    { header: `${words.range} (1)`, cell: ({ need }) => need?.best ?? null },
    { header: `${words.range} (2)`, cell: ({ need }) => need?.worst ?? null },
    ...parts.flatMap(({ indicator, weight }, index): TableColumn[] => [
      {
        header: indicator.name,
        cell: ({ need }) => need?.parts[index]?.figure.value ?? null,
      },
      {
        header: `${words.columns.weight} (${indicator.name})`,
        cell: ({ need }) => need && weight,
      },
      {
        header: `${words.methods[method].one} (${indicator.name})`,
        cell: ({ need }) => need?.parts[index]?.standardised ?? null,
      },
      {
        header: `${words.columns.contribution} (${indicator.name})`,
        cell: ({ need }) => need?.parts[index]?.contribution ?? null,
      },
    ]),
  ]
}

/** What the figures are, how they were found and where they come from. */
function originColumns(
  { catalogue, view, t }: MapTable,
  { asked }: MapFigures,
  need: NeedResult | null,
): TableColumn[] {
  const { csv, units } = t.table
  const indicator = need
    ? null
    : (catalogue.indicators.find(({ id }) => id === view.indicator) ?? null)
  return [
    { header: csv.unit, cell: () => units[indicator?.unit ?? 'INDEX_POINTS'] },
    {
      header: csv.status,
      cell: ({ figure: { status }, area }) =>
        need
          ? t.needIndex.statuses[status]
          : statusWords({ status, group: indicator?.group ?? null, area }, t),
    },
    { header: csv.day, cell: () => asked.date },
    { header: csv.since, cell: () => asked.since ?? '' },
    { header: csv.basis, cell: () => t.time.bases[asked.basis] },
    { header: csv.indicator, cell: () => indicator?.name ?? t.needIndex.name },
    {
      header: csv.source,
      cell: (row) =>
        sourcesOf(row, catalogue)
          .map(({ publisher, title }) => `${publisher}: ${title}`)
          .join('; '),
    },
    {
      header: csv.licence,
      cell: (row) =>
        sourcesOf(row, catalogue)
          .map(({ licence }) => licence)
          .join('; '),
    },
    ...flagColumn(indicator, t),
  ]
}

function sourcesOf({ figure, need }: Row, { sources }: Catalogue) {
  const figures = need ? need.parts.map((part) => part.figure) : [figure]
  return [...new Set(figures.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? [])
}

function flagColumn(indicator: Indicator | null, { table: { csv } }: Messages): TableColumn[] {
  const threshold = indicator?.flagThreshold ?? null
  if (threshold === null) return []
  return [
    {
      header: csv.flagged,
      cell: ({ figure: { value } }) => {
        if (value === null) return ''
        return isFlagged(value, threshold) ? csv.yes : csv.no
      },
    },
  ]
}
