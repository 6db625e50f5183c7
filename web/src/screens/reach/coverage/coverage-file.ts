import type { AreaEntry } from '$api/catalogue'
import { shortDay } from '$figures/days'
import { statusWords } from '$figures/status-words'
import { limitWords } from '$reach/limit-words'
import type { AreaFile } from '$tables/area-file'
import { parentColumns } from '$tables/figure-columns'
import { amountCell, endCell, figureColumn, type SheetColumn } from '$tables/sheet'
import { sortedRows } from '$tables/sorted-rows'
import type { Messages } from '$words/messages'

import {
  columnProvenance,
  columnWords,
  coverageColumns,
  coverageOrder,
  figureSources,
  type CoverageColumn,
} from './coverage-table-columns'
import type { CoverageRow } from './coverage-table-data'
import type { CoverageDownload } from './download'
import { quotientCell, shareOf, roundedIn } from './share-cell'

/** One number of the table. */
export interface CoverageCell {
  row: CoverageRow
  column: CoverageColumn
}

/** The table of who reaches what on its way into files. */
export function coverageFile(download: CoverageDownload): AreaFile<CoverageRow, CoverageCell> {
  const { t, language, screen } = download
  const { catalogue, panels, view } = screen
  const { table } = panels
  const area = ({ id }: CoverageRow): AreaEntry | null => catalogue.areas.get(id) ?? null
  return {
    t,
    level: table.level,
    rows: [...sortedRows(table.rows, coverageOrder, view.sort, language), table.city],
    area,
    city: t.reachPanels.table.city,
    parents: parentColumns(table.level, area, catalogue.areas, download),
    sources: catalogue.sources,
    sites: catalogue.sites,
    wide: {
      name: t.reachPanels.table.sheets.wide,
      columns: coverageColumns.flatMap((column) => wideColumns(column, download)),
    },
    long: longTable(download),
  }
}

/** A number with what stands beside it. */
function wideColumns(
  column: CoverageColumn,
  { t, language, screen }: CoverageDownload,
): SheetColumn<CoverageRow>[] {
  const { unit, asOf } = columnProvenance(screen.panels.table, column)
  const name =
    column.part === 'residents'
      ? `${t.reachPanels.people[screen.view.ages]}, ${shortDay(asOf, language)}`
      : columnWords(column, t).name
  const figure: SheetColumn<CoverageRow> = {
    ...figureColumn<CoverageRow>(name, unit, t, (row, { own }) => {
      const { value, range } = column.figure(row)
      const of = shareOf(column)
      if (value === null || of === null) return amountCell(value, unit, range)
      return quotientCell(
        `${own(of.covered.key)}/${own(of.residents.key)}`,
        column.figure(row),
        [of.covered, of.residents].map(roundedIn(row)),
      )
    }),
    key: column.key,
  }
  if (column.part === 'residents') return [figure, statusColumn(name, column, t)]
  if (column.part !== 'share') return [figure]
  const ends = (['low', 'high'] as const).map((end) =>
    figureColumn<CoverageRow>(`${name}, ${t.table.csv[end]}`, unit, t, (row) =>
      endCell(column.figure(row), end, unit),
    ),
  )
  return [figure, ...ends, statusColumn(name, column, t)]
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

/** The table to compute with: what is said of each number of reach. */
function longTable(download: CoverageDownload): AreaFile<CoverageRow, CoverageCell>['long'] {
  const { screen, t, language } = download
  const { panels, view, walking } = screen
  const { columns: heads, ...words } = t.reachPanels.table
  return {
    name: words.sheets.long,
    cells: (row) => coverageColumns.map((column) => ({ row, column })),
    figure: ({ row, column }) => {
      const { range, ...figure } = column.figure(row)
      const { unit, asOf } = columnProvenance(panels.table, column)
      const method = methodOf(download, column, row)
      return { ...figure, unit, asOf, range: range && { ...range, method } }
    },
    sourcesOf: ({ row, column }) => figureSources(panels.table, column, row),
    columns: ({ value, low, high, rangeMethod, unit, rounding, status, day }) => [
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
      value,
      low,
      high,
      rangeMethod,
      unit,
      rounding,
      { header: heads.ages, width: 22, cell: () => t.reachPanels.people[view.ages] },
      { header: heads.limit, width: 18, cell: () => limitWords(view.limit, language, t) },
      { header: heads.sites, width: 30, cell: () => sitesWords(download) },
      status,
      day,
      { header: heads.measured, width: 60, cell: () => walking.inWords },
    ],
  }
}

/** Which sites are meant. */
export function sitesWords({ screen, t }: CoverageDownload): string {
  const { provider } = screen.view
  const known = t.reachPanels.table.knownSites
  return provider ? `${t.sites.providers[provider]}, ${known}` : known
}
