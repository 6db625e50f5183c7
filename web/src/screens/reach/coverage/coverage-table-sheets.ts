import { cellAges } from '@atlas/geo/terms/classifications'
import { knownSites } from '@atlas/geo/sites/known-of-total'

import type { Messages } from '$words/messages'
import type { Download } from '$tables/download'
import type { AreaEntry } from '$api/catalogue'
import {
  figureColumns,
  notesSheet,
  parentColumns,
  partsNotes,
  sourceNote,
  type Note,
} from '$tables/figure-columns'
import {
  amountCell,
  dayCell,
  endCell,
  figureColumn,
  sheetOf,
  type Sheet,
  type SheetColumn,
} from '$tables/sheet'
import { sortedRows } from '$tables/sorted-rows'
import { shortDay } from '$figures/days'
import { countFormat } from '$figures/figures'
import { statusWords } from '$figures/status-words'

import {
  columnProvenance,
  columnWords,
  coverageColumns,
  coverageOrder,
  figureSources,
  type CoverageColumn,
} from './coverage-table-columns'
import type { CoverageRow } from './coverage-table-data'
import { quotientCell, shareOf, roundedIn } from './share-cell'
import { limitWords } from '$reach/limit-words'
import type { ReachScreen } from '../load'

/** What a download is made of. */
export interface CoverageDownload extends Download {
  screen: ReachScreen
  /** How the range of an area's number of people comes about, where it has one. */
  methods: ReadonlyMap<string, string>
}

/** The table to read: an area a row, a figure a column, its unit in the heading. */
export function wideSheet(download: CoverageDownload): Sheet {
  const { t, language, screen } = download
  const words = t.reachPanels.table
  const { table } = screen.panels
  const figures = coverageColumns.flatMap((column): SheetColumn<CoverageRow>[] => {
    const { unit, asOf } = columnProvenance(table, column)
    const name =
      column.part === 'residents'
        ? `${t.reachPanels.people[screen.view.ages]}, ${shortDay(asOf, language)}`
        : columnWords(column, t).name
    const figure: SheetColumn<CoverageRow> = {
      ...figureColumn<CoverageRow>(name, unit, t, (row, { own }) => {
        const { value, range } = column.figure(row)
        const of = shareOf(column)
        if (value === null || of === null) return amountCell(value, unit, range)
        const formula = `${own(of.covered.key)}/${own(of.residents.key)}`
        return quotientCell(
          formula,
          column.figure(row),
          [of.covered, of.residents].map(roundedIn(row)),
        )
      }),
      key: column.key,
    }
    if (column.part === 'residents') return [figure, statusColumn(name, column, t)]
    if (column.part !== 'share') return [figure]
    const ends = (['low', 'high'] as const).map((end) => ({
      ...figureColumn<CoverageRow>(`${name}, ${t.table.csv[end]}`, unit, t, (row) =>
        endCell(column.figure(row), end, unit),
      ),
    }))
    return [figure, ...ends, statusColumn(name, column, t)]
  })
  const place = placeOf(download)
  const places: SheetColumn<CoverageRow>[] = [
    { header: t.table.csv.code, width: 9, cell: (row) => place(row)?.code ?? '' },
    {
      header: t.areas.levels[table.level].one,
      width: 24,
      cell: (row) => place(row)?.name ?? words.city,
    },
    ...parentColumns(table.level, place, screen.catalogue.areas, download),
  ]
  return sheetOf(words.sheets.wide, [...places, ...figures], rowsOf(download))
}

/** How sure the number is that stands before it. */
const statusColumn = (
  name: string,
  column: CoverageColumn,
  t: Messages,
): SheetColumn<CoverageRow> => ({
  header: `${t.reachPanels.table.status} (${name})`,
  width: 17,
  cell: (row) => statusWords(column.figure(row), t),
})

/** How the range of a number comes about; of those of reach as of the city's, "" where it has none. */
function methodOf(
  { screen, methods }: CoverageDownload,
  { kind, part, figure }: CoverageColumn,
  row: CoverageRow,
): string {
  if (!figure(row).range) return ''
  if (part === 'residents') return methods.get(row.id) ?? ''
  const explained = screen.panels.table.explained[kind ?? 'MEETING']
  return explained[part === 'covered' ? 'share' : part].range?.method ?? ''
}

/** One number of the table. */
interface Cell {
  row: CoverageRow
  column: CoverageColumn
}

/** The table to compute with: a figure a row, with all that it rests on. */
export function longSheet(download: CoverageDownload): Sheet {
  const { screen, t, language } = download
  const { catalogue, panels, view, walking } = screen
  const { columns: heads, ...words } = t.reachPanels.table
  const place = placeOf(download)
  const ofFigure = figureColumns<Cell>(t, {
    area: ({ row }) => place(row),
    city: words.city,
    figure: ({ row, column }) => {
      const { range, ...figure } = column.figure(row)
      const { unit, asOf } = columnProvenance(panels.table, column)
      const method = methodOf(download, column, row)
      return { ...figure, unit, asOf, range: range && { ...range, method } }
    },
    sources: catalogue.sources,
    sites: catalogue.sites,
    sourcesOf: ({ row, column }) => figureSources(panels.table, column, row),
  })
  return sheetOf(
    words.sheets.long,
    [
      ofFigure.level,
      ofFigure.code,
      ofFigure.area,
      ...parentColumns<Cell>(
        panels.table.level,
        ({ row }) => place(row),
        catalogue.areas,
        download,
      ),
      {
        header: heads.kind,
        width: 12,
        cell: ({ column: { kind } }) => (kind ? t.sites.kinds[kind] : ''),
      },
      {
        header: t.table.csv.figure,
        width: 40,
        cell: ({ column: { part } }) =>
          part === 'residents' ? words.residents : words.longParts[part],
      },
      ofFigure.value,
      ofFigure.low,
      ofFigure.high,
      ofFigure.rangeMethod,
      ofFigure.unit,
      ofFigure.rounding,
      { header: heads.ages, width: 22, cell: () => t.reachPanels.people[view.ages] },
      { header: heads.limit, width: 18, cell: () => limitWords(view.limit, language, t) },
      { header: heads.sites, width: 30, cell: () => sitesWords(download) },
      ofFigure.status,
      ofFigure.day,
      { header: heads.measured, width: 60, cell: () => walking.inWords },
      ofFigure.source,
      ofFigure.licence,
    ],
    cellsOf(download),
  )
}

/** Every number of the table, area by area. */
const cellsOf = (download: CoverageDownload): Cell[] =>
  rowsOf(download).flatMap((row) => coverageColumns.map((column): Cell => ({ row, column })))

/** The area of a row; null: the city */
const placeOf =
  ({ screen }: CoverageDownload) =>
  ({ id }: CoverageRow): AreaEntry | null =>
    screen.catalogue.areas.get(id) ?? null

/** What both sheets rest on, in words. */
export function coverageNotes(download: CoverageDownload): Sheet {
  const { screen, t, language, address } = download
  const { catalogue, cells, panels, view, walking } = screen
  const { columns: heads, ...words } = t.reachPanels.table
  const { csv } = t.table
  const speed = countFormat(language)
  const [younger, older] = cellAges.map((age) => speed(view.limit.speeds[age]))
  const ids = cellsOf(download).flatMap(({ row, column }) =>
    figureSources(panels.table, column, row),
  )
  const sources = [...new Set(ids)].flatMap((id) => catalogue.sources.get(id) ?? [])
  const limit = limitWords(view.limit, language, t)
  const { measured } = t.reachPanels
  const unranged = measured.unranged[walking.detourFactor === null ? 'measured' : 'estimated']
  return notesSheet(
    [
      [heads.ages, t.reachPanels.people[view.ages]],
      [
        heads.limit,
        view.limit.unit === 'MINUTES'
          ? `${limit}, ${words.speeds(younger ?? '', older ?? '')}`
          : limit,
      ],
      [heads.sites, sitesWords(download)],
      ...catalogue.siteTotals.map((total): Note => [
        t.sites.kinds[total.kind],
        t.say(knownSites(total)),
      ]),
      [heads.measured, [walking.inWords, measured.known, measured.cells, unranged].join(' ')],
      [csv.rangeMethod, panels.table.explained.MEETING.share.range?.method ?? ''],
      [words.longParts.share, words.sharesInFile],
      ...partsNotes(catalogue, panels.table.level, { t, language }),
      [csv.day, dayCell(cells.asOf)],
      [words.longParts.accessibility, t.reachPanels.accessibility.lead],
      ...sources.map((source) => sourceNote(source, t)),
      [csv.address, address],
    ],
    t,
  )
}

function sitesWords({ screen, t }: CoverageDownload): string {
  const { provider } = screen.view
  const known = t.reachPanels.table.knownSites
  return provider ? `${t.sites.providers[provider]}, ${known}` : known
}

/** In the order of the screen, the city last. */
function rowsOf({ screen, language }: CoverageDownload): CoverageRow[] {
  const { table } = screen.panels
  return [...sortedRows(table.rows, coverageOrder, screen.view.sort, language), table.city]
}
