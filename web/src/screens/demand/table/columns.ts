import type { ServiceKind } from '$api/sites'

import type { DemandFigure, DemandRow } from './table'

const staffingKeys = ['actual', 'target', 'published', 'difference', 'relation'] as const
export type StaffingKey = (typeof staffingKeys)[number]

export type ColumnKey =
  | 'residents'
  | 'share'
  | 'change-60-plus'
  | 'change-60-to-79'
  | 'change-80-plus'
  | `meeting-${StaffingKey}`
  | `counselling-${StaffingKey}`

/** Columns of one subject stand under one heading. */
export type ColumnGroup = 'people' | 'change' | ServiceKind

/** The ages a column of expected changes is about. */
type ChangeAges = 'AGE_60_PLUS' | 'AGE_60_TO_79' | 'AGE_80_PLUS'

export interface Column {
  key: ColumnKey
  group: ColumnGroup
  /** Set in the columns about staff. */
  staffing: { kind: ServiceKind; key: StaffingKey } | null
  /** Set in the columns of expected changes. */
  ages: ChangeAges | null
  figure: (row: DemandRow) => DemandFigure | null
}

/** The columns from left to right: table, order, explanation and downloads all read this. */
export const columns: readonly Column[] = [
  {
    key: 'residents',
    group: 'people',
    staffing: null,
    ages: null,
    figure: (row) => row.residents,
  },
  { key: 'share', group: 'people', staffing: null, ages: null, figure: (row) => row.share },
  {
    key: 'change-60-plus',
    group: 'change',
    staffing: null,
    ages: 'AGE_60_PLUS',
    figure: (row) => row.expected60Plus?.change ?? null,
  },
  {
    key: 'change-60-to-79',
    group: 'change',
    staffing: null,
    ages: 'AGE_60_TO_79',
    figure: (row) => row.expected60To79?.change ?? null,
  },
  {
    key: 'change-80-plus',
    group: 'change',
    staffing: null,
    ages: 'AGE_80_PLUS',
    figure: (row) => row.expected80Plus?.change ?? null,
  },
  ...staffingKeys.map((key) => meeting(key)),
  ...staffingKeys.map((key) => counselling(key)),
]

export const columnKeys: readonly ColumnKey[] = columns.map(({ key }) => key)

export function columnOf(key: ColumnKey): Column {
  const found = columns.find((column) => column.key === key)
  if (!found) throw new Error(`There is no column ${key}`)
  return found
}

/** The columns under their headings, from left to right. */
export function columnGroups(): { group: ColumnGroup; columns: Column[] }[] {
  const groups: { group: ColumnGroup; columns: Column[] }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last?.group === column.group) last.columns.push(column)
    else groups.push({ group: column.group, columns: [column] })
  }
  return groups
}

function meeting(key: StaffingKey): Column {
  return {
    key: `meeting-${key}`,
    group: 'MEETING',
    staffing: { kind: 'MEETING', key },
    ages: null,
    figure: ({ meeting }) => staffingFigure(meeting, key),
  }
}

function counselling(key: StaffingKey): Column {
  return {
    key: `counselling-${key}`,
    group: 'COUNSELLING',
    staffing: { kind: 'COUNSELLING', key },
    ages: null,
    figure: ({ counselling }) => staffingFigure(counselling, key),
  }
}

/** A staffing's figure of a column. */
export function staffingFigure<Figure>(
  staffing: Record<
    'actual' | 'target' | 'publishedTarget' | 'difference' | 'residentsPerFte',
    Figure
  >,
  key: StaffingKey,
): Figure {
  switch (key) {
    case 'actual':
      return staffing.actual
    case 'target':
      return staffing.target
    case 'published':
      return staffing.publishedTarget
    case 'difference':
      return staffing.difference
    case 'relation':
      return staffing.residentsPerFte
  }
}
