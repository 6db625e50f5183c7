import type { ExplainedFigure } from '$api/explained-figure'
import type { ServiceKind } from '$api/sites'

import type { CoverageFigure } from './area-coverage'
import type { CoverageRow, CoverageTable, KindCoverage } from './coverage-table-data'
import type { SortedBy } from '$tables/sorted-rows'
import type { ReachSortKey } from '../view'
import type { Messages } from '$words/messages'

/** What is told of a kind of service, from left to right. */
const coverageParts = ['covered', 'share', 'mean', 'median', 'accessibility'] as const

export const coverageKinds = [
  { kind: 'MEETING', name: 'meeting' },
  { kind: 'COUNSELLING', name: 'counselling' },
] as const satisfies readonly { kind: ServiceKind; name: string }[]

export interface CoverageColumn {
  key: ReachSortKey
  /** null: of no kind. */
  kind: ServiceKind | null
  part: keyof KindCoverage
  figure: (row: CoverageRow) => CoverageFigure
}

/** Columns under one heading; under none those of no kind. */
interface CoverageGroup {
  kind: ServiceKind | null
  columns: readonly CoverageColumn[]
}

/** The heads from left to right, with what stands under each. */
export const coverageGroups: readonly CoverageGroup[] = [
  {
    kind: null,
    columns: [
      {
        key: 'residents',
        kind: null,
        part: 'residents',
        // Both kinds count the same people.
        figure: (row) => row.MEETING.residents,
      },
    ],
  },
  ...coverageKinds.map(({ kind, name }): CoverageGroup => ({
    kind,
    columns: coverageParts.map((part) => ({
      key: `${part}-${name}`,
      kind,
      part,
      figure: (row) => row[kind][part],
    })),
  })),
]

/** The columns from left to right: table, order and downloads all read this. */
export const coverageColumns: readonly CoverageColumn[] = coverageGroups.flatMap(
  ({ columns }) => columns,
)

/** By what the table is sorted. */
export const coverageOrder: [Ordered, ...Ordered[]] = [
  { key: 'name', value: ({ name }) => name },
  ...coverageColumns.map(({ key, figure }): Ordered => ({
    key,
    value: (row) => figure(row).value,
  })),
]
type Ordered = SortedBy<CoverageRow, ReachSortKey>

/** How a column is called under its group's heading, and where it stands alone: "Begegnung: Erreicht". */
export function columnWords(
  { kind, part }: Pick<CoverageColumn, 'kind' | 'part'>,
  { reachPanels: { table }, sites }: Messages,
): { label: string; name: string } {
  if (part === 'residents') return { label: table.residents, name: table.residents }
  const name = table.longParts[part]
  return { label: table.parts[part], name: kind ? `${sites.kinds[kind]}: ${name}` : name }
}

/** People live there whether or not a site is known. */
export function groupOf({ part }: Pick<CoverageColumn, 'part'>): 'AGE' | 'REACH' {
  return part === 'residents' ? 'AGE' : 'REACH'
}

/**
 * By id: those of its column, which the city's figure names; residents are counted in some areas and estimated in
 * others.
 */
export function figureSources(
  table: Pick<CoverageTable, 'explained' | 'city'>,
  column: Pick<CoverageColumn, 'kind' | 'part'>,
  row: CoverageRow,
): string[] {
  const ofResidents = ({ MEETING: { residents } }: CoverageRow) => residents.source.id
  if (column.part === 'residents') return [ofResidents(row)]
  const ofColumn = columnProvenance(table, column).sources.map(({ sourceId }) => sourceId)
  const others = ofColumn.filter((id) => id !== ofResidents(table.city))
  return [...new Set([...others, ofResidents(row)])]
}

/** The figures of a column are computed alike, from the same data: what they share is told with the city's. */
export function columnProvenance(
  { explained }: Pick<CoverageTable, 'explained'>,
  { kind, part }: Pick<CoverageColumn, 'kind' | 'part'>,
): Pick<ExplainedFigure, 'unit' | 'asOf' | 'sources'> {
  const figures = explained[kind ?? 'MEETING']
  // A share is the quotient of both.
  if (part === 'residents' || part === 'covered') return { ...figures.share, unit: 'RESIDENTS' }
  return figures[part]
}
