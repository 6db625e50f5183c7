import { knownSites } from '@atlas/geo/sites/known-of-total'

import type { Unit } from '$api/catalogue'
import type { Sheet } from '$tables/sheet'
import { countFormat } from '$figures/figures'
import { statusWords } from '$figures/status-words'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import {
  columnOrigin,
  coverageColumns,
  groupOf,
  type CoverageColumn,
} from './coverage-table-columns'
import type { CoverageRow } from './coverage-table-data'
import { sortedCoverageRows } from './coverage-table-rows'
import { limitWords } from '$reach/limit-words'
import { cellAges } from '$reach/reach-choices'
import type { ReachScreen } from '../load'

/** What a download is made of. */
export interface CoverageDownload {
  screen: ReachScreen
  t: Messages
  language: Language
  /** The address of the view, for whoever finds the file later. */
  address: string
}

const formats: Partial<Record<Unit, string>> = {
  RESIDENTS: '#,##0',
  SHARE: '0.0%',
  METRES: '#,##0',
  FTE_PER_1000_RESIDENTS: '0.00',
}

/** The table to read: an area a row, a figure a column, its unit in the heading. */
export function wideSheet(download: CoverageDownload): Sheet {
  const { t, screen } = download
  const words = t.reachPanels.table
  const { table } = screen.panels
  return {
    name: words.sheets.wide,
    columns: [
      { header: words.columns.code, width: 9 },
      { header: t.areas.levels[table.level].one, width: 24 },
      ...coverageColumns.map((column) => {
        const { unit } = columnOrigin(table, column)
        const format = formats[unit]
        return {
          header: `${columnName(column, download)} (${t.table.units[unit]})`,
          width: 17,
          ...(format !== undefined && { format }),
        }
      }),
    ],
    rows: rowsOf(download).map(({ row, isCity }) => [
      isCity ? '' : row.code,
      isCity ? words.city : row.name,
      ...coverageColumns.map((column) => column.figure(row).value),
    ]),
  }
}

/** The table to compute with: a figure a row, with all that it rests on. */
export function longSheet(download: CoverageDownload): Sheet {
  const { columns: headers, sheets } = download.t.reachPanels.table
  return {
    name: sheets.long,
    columns: [
      { header: headers.level, width: 16 },
      { header: headers.code, width: 9 },
      { header: headers.area, width: 24 },
      { header: headers.kind, width: 12 },
      { header: headers.figure, width: 40 },
      { header: headers.value, width: 12 },
      { header: headers.unit, width: 22 },
      { header: headers.ages, width: 22 },
      { header: headers.limit, width: 18 },
      { header: headers.sites, width: 30 },
      { header: headers.status, width: 22 },
      { header: headers.day, width: 12 },
      { header: headers.measured, width: 60 },
      { header: headers.source, width: 60 },
      { header: headers.licence, width: 16 },
    ],
    rows: rowsOf(download).flatMap(({ row, isCity }) =>
      coverageColumns.map((column) => longRow(download, row, isCity, column)),
    ),
  }
}

function longRow(
  download: CoverageDownload,
  row: CoverageRow,
  isCity: boolean,
  column: CoverageColumn,
): Sheet['rows'][number] {
  const { screen, t, language } = download
  const { catalogue, panels, view, walking } = screen
  const words = t.reachPanels.table
  const figure = column.figure(row)
  const areaOf = ({ id }: CoverageRow) => catalogue.areas.get(id) ?? null
  const origin = columnOrigin(panels.table, column)
  const source = catalogue.sources.get(origin.source.id)
  return [
    isCity ? words.cityLevel : t.areas.levels[panels.table.level].one,
    isCity ? '' : row.code,
    isCity ? words.city : row.name,
    column.kind ? t.sites.kinds[column.kind] : '',
    column.part === 'residents' ? words.residents : words.longParts[column.part],
    figure.value,
    t.table.units[origin.unit],
    t.reachPanels.people[view.ages],
    limitWords(view.limit, language, t),
    sitesWords(download),
    statusWords({ status: figure.status, group: groupOf(column), area: areaOf(row) }, t),
    origin.asOf,
    walking.told,
    source ? `${source.publisher}: ${source.title}` : origin.source.id,
    source?.licence ?? '',
  ]
}

/** What both sheets rest on, in words. */
export function notesSheet(download: CoverageDownload): Sheet {
  const { screen, t, language, address } = download
  const { catalogue, cells, view, walking } = screen
  const { columns: headers, ...words } = t.reachPanels.table
  const speed = countFormat(language)
  const [younger, older] = cellAges.map((age) => speed(view.limit.speeds[age]))
  const source = catalogue.sources.get(cells.source)
  const limit = limitWords(view.limit, language, t)
  return {
    name: words.sheets.notes,
    columns: [
      { header: headers.term, width: 30 },
      { header: headers.content, width: 100 },
    ],
    rows: [
      [headers.ages, t.reachPanels.people[view.ages]],
      [
        headers.limit,
        view.limit.unit === 'MINUTES'
          ? `${limit}, ${words.speeds(younger ?? '', older ?? '')}`
          : limit,
      ],
      [headers.sites, sitesWords(download)],
      ...catalogue.siteTotals.map((total) => [t.sites.kinds[total.kind], t.say(knownSites(total))]),
      [
        headers.measured,
        `${walking.told} ${t.reachPanels.measured.known} ${t.reachPanels.measured.cells}`,
      ],
      [headers.day, cells.asOf],
      [words.longParts.accessibility, t.reachPanels.accessibility.lead],
      ...(source
        ? [[headers.source, `${source.publisher}: ${source.title} (${source.licence})`]]
        : []),
      [words.address, address],
    ],
  }
}

/** Begegnung: Erreicht, or the people all shares are of. */
function columnName(column: CoverageColumn, { t }: CoverageDownload): string {
  const words = t.reachPanels.table
  if (column.part === 'residents' || column.kind === null) return words.residents
  return `${t.sites.kinds[column.kind]}: ${words.longParts[column.part]}`
}

function sitesWords({ screen, t }: CoverageDownload): string {
  const { provider } = screen.view
  const known = t.reachPanels.table.knownSites
  return provider ? `${t.sites.providers[provider]}, ${known}` : known
}

/** In the order of the screen, the city last. */
function rowsOf({ screen, language }: CoverageDownload): { row: CoverageRow; isCity: boolean }[] {
  const { table } = screen.panels
  return [
    ...sortedCoverageRows(table.rows, screen.view.sort, language).map((row) => ({
      row,
      isCity: false,
    })),
    { row: table.city, isCity: true },
  ]
}
