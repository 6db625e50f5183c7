import { cellAges } from '@atlas/geo/terms/classifications'
import { knownSites } from '@atlas/geo/sites/known-of-total'

import type { Download } from '$tables/download'
import { parentLevels, type MapLevel } from '$api/catalogue'
import {
  amountCell,
  codedName,
  codedParents,
  dayCell,
  endCell,
  figureColumn,
  roundingCell,
  sheetOf,
  type CellValue,
  type Sheet,
  type SheetColumn,
} from '$tables/sheet'
import { sortedRows } from '$tables/sorted-rows'
import { shortDay } from '$figures/days'
import { countFormat } from '$figures/figures'
import { statusWords } from '$figures/status-words'

import {
  columnOrigin,
  columnWords,
  coverageColumns,
  coverageOrder,
  figureOrigin,
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
  const figures = coverageColumns.flatMap((column): SheetColumn<FileRow>[] => {
    const { unit, asOf } = columnOrigin(table, column)
    const name =
      column.part === 'residents'
        ? `${t.reachPanels.people[screen.view.ages]}, ${shortDay(asOf, language)}`
        : columnWords(column, t).name
    const figure: SheetColumn<FileRow> = {
      ...figureColumn<FileRow>(name, unit, t, ({ row }, { own }) => {
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
    if (column.part === 'residents') return [figure, statusColumn(name, column, download)]
    if (column.part !== 'share') return [figure]
    const ends = (['low', 'high'] as const).map((end) => ({
      ...figureColumn<FileRow>(`${name}, ${t.table.csv[end]}`, unit, t, ({ row }) =>
        endCell(column.figure(row), end, unit),
      ),
    }))
    return [figure, ...ends, statusColumn(name, column, download)]
  })
  const place: SheetColumn<FileRow>[] = [
    { header: words.columns.code, width: 9, cell: codeOf },
    {
      header: t.areas.levels[table.level].one,
      width: 24,
      cell: ({ row, isCity }) => (isCity ? words.city : row.name),
    },
    ...parentColumns(download),
  ]
  return sheetOf(words.sheets.wide, [...place, ...figures], rowsOf(download))
}

/** How sure the number is that stands before it. */
const statusColumn = (
  name: string,
  column: CoverageColumn,
  { t }: CoverageDownload,
): SheetColumn<FileRow> => ({
  header: `${t.reachPanels.table.status} (${name})`,
  width: 17,
  cell: ({ row }) => statusWords(column.figure(row), t),
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

/** The larger areas in which those of the table lie, each with its code. */
function parentColumns({ screen, t, language }: CoverageDownload): SheetColumn<FileRow>[] {
  const { areas } = screen.catalogue
  const parentsAt = (level: MapLevel, { row, isCity }: FileRow): CellValue => {
    const area = isCity ? undefined : areas.get(row.id)
    if (!area) return ''
    const parents = area.parents.flatMap((id) => areas.get(id) ?? [])
    const ofLevel = parents.filter((parent) => parent.level === level)
    return codedParents(area, ofLevel, { t, language })
  }
  return parentLevels[screen.panels.table.level].map((level) => ({
    header: t.areas.levels[level].one,
    width: 26,
    cell: (row) => parentsAt(level, row),
  }))
}

/** One number of the table. */
interface Cell extends FileRow {
  column: CoverageColumn
  origin: ReturnType<typeof figureOrigin>
}

/** The table to compute with: a figure a row, with all that it rests on. */
export function longSheet(download: CoverageDownload): Sheet {
  const { screen, t, language } = download
  const { catalogue, panels, view, walking } = screen
  const words = t.reachPanels.table
  const headers = words.columns
  const sourceOf = ({ origin }: Cell) => catalogue.sources.get(origin.source.id)
  const cells = rowsOf(download).flatMap((row) =>
    coverageColumns.map((column): Cell => {
      return { ...row, column, origin: figureOrigin(panels.table, column, row.row) }
    }),
  )
  const columns: SheetColumn<Cell>[] = [
    {
      header: headers.level,
      width: 16,
      cell: ({ isCity }) => (isCity ? words.cityLevel : t.areas.levels[panels.table.level].one),
    },
    { header: headers.code, width: 9, cell: codeOf },
    {
      header: headers.area,
      width: 28,
      cell: ({ row, isCity }) => (isCity ? words.city : codedName(row)),
    },
    ...parentColumns(download),
    {
      header: headers.kind,
      width: 12,
      cell: ({ column }) => (column.kind ? t.sites.kinds[column.kind] : ''),
    },
    {
      header: headers.figure,
      width: 40,
      cell: ({ column: { part } }) =>
        part === 'residents' ? words.residents : words.longParts[part],
    },
    {
      header: headers.value,
      width: 12,
      cell: ({ row, column, origin }) => {
        const { value, range } = column.figure(row)
        return amountCell(value, origin.unit, range)
      },
    },
    ...(['low', 'high'] as const).map((end): SheetColumn<Cell> => ({
      header: headers[end],
      width: 12,
      cell: ({ row, column, origin }) => endCell(column.figure(row), end, origin.unit),
    })),
    {
      header: t.table.csv.rangeMethod,
      width: 60,
      cell: ({ row, column }) => methodOf(download, column, row),
    },
    { header: headers.unit, width: 22, cell: ({ origin }) => t.table.units[origin.unit] },
    {
      header: t.table.csv.rounding,
      width: 14,
      cell: ({ row, column, origin }) => roundingCell(origin.unit, column.figure(row)),
    },
    { header: headers.ages, width: 22, cell: () => t.reachPanels.people[view.ages] },
    { header: headers.limit, width: 18, cell: () => limitWords(view.limit, language, t) },
    { header: headers.sites, width: 30, cell: () => sitesWords(download) },
    {
      header: headers.status,
      width: 22,
      cell: ({ row, column }) => statusWords(column.figure(row), t),
    },
    { header: headers.day, width: 12, cell: ({ origin }) => dayCell(origin.asOf) },
    { header: headers.measured, width: 60, cell: () => walking.inWords },
    {
      header: headers.source,
      width: 60,
      cell: (cell) => {
        const source = sourceOf(cell)
        return source ? `${source.publisher}: ${source.title}` : cell.origin.source.id
      },
    },
    { header: headers.licence, width: 16, cell: (cell) => sourceOf(cell)?.licence ?? '' },
  ]
  return sheetOf(words.sheets.long, columns, cells)
}

const codeOf = ({ row, isCity }: FileRow) => (isCity ? '' : row.code)

/** What both sheets rest on, in words. */
export function notesSheet(download: CoverageDownload): Sheet {
  const { screen, t, language, address } = download
  const { catalogue, cells, panels, view, walking } = screen
  const { columns: headers, ...words } = t.reachPanels.table
  const speed = countFormat(language)
  const [younger, older] = cellAges.map((age) => speed(view.limit.speeds[age]))
  const source = catalogue.sources.get(cells.source)
  const limit = limitWords(view.limit, language, t)
  const { measured } = t.reachPanels
  const unranged = measured.unranged[walking.detourFactor === null ? 'measured' : 'estimated']
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
      [headers.measured, [walking.inWords, measured.known, measured.cells, unranged].join(' ')],
      [t.table.csv.rangeMethod, panels.table.explained.MEETING.share.range?.method ?? ''],
      [words.longParts.share, words.sharesInFile],
      [headers.day, dayCell(cells.asOf)],
      [words.longParts.accessibility, t.reachPanels.accessibility.lead],
      ...(source
        ? [[headers.source, `${source.publisher}: ${source.title} (${source.licence})`]]
        : []),
      [words.address, address],
    ],
  }
}

function sitesWords({ screen, t }: CoverageDownload): string {
  const { provider } = screen.view
  const known = t.reachPanels.table.knownSites
  return provider ? `${t.sites.providers[provider]}, ${known}` : known
}

/** An area of the table, or the city below them. */
interface FileRow {
  row: CoverageRow
  isCity: boolean
}

/** In the order of the screen, the city last. */
function rowsOf({ screen, language }: CoverageDownload): FileRow[] {
  const { table } = screen.panels
  return [
    ...sortedRows(table.rows, coverageOrder, screen.view.sort, language).map((row) => ({
      row,
      isCity: false,
    })),
    { row: table.city, isCity: true },
  ]
}
