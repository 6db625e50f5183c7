import type { Unit } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'
import type { SortedBy } from '$tables/sorted-rows'

const staffingKeys = ['actual', 'target', 'published', 'difference', 'relation'] as const
export type StaffingKey = (typeof staffingKeys)[number]

type PeopleKey =
  | 'residents'
  | 'share'
  | 'change-60-to-79'
  | 'change-80-plus'
  | 'change-60-plus'
  | 'expected'
type StaffKey = `${'meeting' | 'counselling'}-${StaffingKey}`
export type ColumnKey = PeopleKey | StaffKey

/** Columns of one subject stand under one heading. */
export type ColumnGroup = 'people' | 'change' | 'expected' | ServiceKind

/** What a column says of the framework's expectation. */
interface ColumnExpectation {
  part: 'change' | 'expected'
  ages: 'AGE_60_PLUS' | 'AGE_60_TO_79' | 'AGE_80_PLUS'
}

export type Column = (
  | { key: PeopleKey; staffing: null }
  | { key: StaffKey; staffing: { kind: ServiceKind; key: StaffingKey } }
) & {
  group: ColumnGroup
  unit: Unit
  /** Set in the columns of what the framework expected. */
  expectation: ColumnExpectation | null
  figure: <Figure>(row: FiguresOfRow<Figure>) => Figure | null
}

/** A row's figures, whatever of them was asked for. */
interface FiguresOfRow<Figure> {
  residents: Figure
  share: Figure | null
  expected60Plus: { change: Figure; expected: Figure } | null
  expected60To79: { change: Figure } | null
  expected80Plus: { change: Figure } | null
  meeting: FiguresOfStaffing<Figure>
  counselling: FiguresOfStaffing<Figure>
}

type FiguresOfStaffing<Figure> = Record<
  'actual' | 'target' | 'publishedTarget' | 'difference' | 'residentsPerFte',
  Figure
>

/**
 * The columns from left to right: table, order, explanation and downloads all read this. People, their change, those
 * expected and the target they give stand in the order in which one follows from the other.
 */
export const columns: readonly Column[] = [
  counted('residents', 'RESIDENTS', (row) => row.residents),
  counted('share', 'SHARE', (row) => row.share),
  change('change-60-to-79', 'AGE_60_TO_79', (row) => row.expected60To79?.change),
  change('change-80-plus', 'AGE_80_PLUS', (row) => row.expected80Plus?.change),
  change('change-60-plus', 'AGE_60_PLUS', (row) => row.expected60Plus?.change),
  {
    key: 'expected',
    group: 'expected',
    unit: 'RESIDENTS',
    staffing: null,
    expectation: { part: 'expected', ages: 'AGE_60_PLUS' },
    figure: (row) => row.expected60Plus?.expected ?? null,
  },
  ...staffingKeys.map((key) => ofStaff('meeting', 'MEETING', key)),
  ...staffingKeys.map((key) => ofStaff('counselling', 'COUNSELLING', key)),
]

/** By what the table is sorted: the planning areas stand in the framework's order. */
export const order: [Ordered, ...Ordered[]] = [
  { key: 'area', value: ({ code }) => code },
  ...columns.map(({ key, figure }): Ordered => ({
    key,
    value: (row) => figure(row)?.value ?? null,
  })),
]
type Ordered = SortedBy<
  FiguresOfRow<{ value: number | null }> & { code: string },
  'area' | ColumnKey
>

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

/** Before these a line divides the table. */
const firstOfGroups = new Set(columnGroups().map(({ columns: [first] }) => first?.key))

export const beginsGroup = ({ key }: Column): boolean => firstOfGroups.has(key)

function counted(key: 'residents' | 'share', unit: Unit, figure: Column['figure']): Column {
  return { key, group: 'people', unit, staffing: null, expectation: null, figure }
}

function change(
  key: Extract<PeopleKey, `change-${string}`>,
  ages: ColumnExpectation['ages'],
  figure: <Figure>(row: FiguresOfRow<Figure>) => Figure | undefined,
): Column {
  return {
    key,
    group: 'change',
    unit: 'RELATIVE_CHANGE',
    staffing: null,
    expectation: { part: 'change', ages },
    figure: (row) => figure(row) ?? null,
  }
}

function ofStaff(name: 'meeting' | 'counselling', kind: ServiceKind, key: StaffingKey): Column {
  return {
    key: `${name}-${key}`,
    group: kind,
    unit: key === 'relation' ? 'RESIDENTS_PER_FTE' : 'FTE',
    staffing: { kind, key },
    expectation: null,
    figure: (row) => staffingFigure(row[name], key),
  }
}

/** A staffing's figure of a column. */
export function staffingFigure<Figure>(
  staffing: FiguresOfStaffing<Figure>,
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
