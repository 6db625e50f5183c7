import type { Sort } from '$address/fields'
import type { Unit } from '$api/catalogue'
import { sortedRows, type SortedBy } from '$tables/sorted-rows'
import type { ColumnGroup, PageColumn } from '$tables/column'
import type { Language } from '$words/language'
import type { PlanningWords } from '$words/languages'

import type { AreaAnswer, PlannedFigure } from '../answer/planned-answer'
import type { PlanningSortKey } from '../view'
import type { ChangeRow } from './change-figures'

/** A figure as it is today, with the plan, or by how much that differs. */
interface Told {
  of: keyof AreaAnswer
  unit: Unit
  moment: keyof PlannedFigure
}

/** A column of figures. */
export interface ChangeColumn extends PageColumn<PlanningSortKey> {
  key: Exclude<PlanningSortKey, 'name'>
  /** null of people: how many there are, and who wins and who loses. */
  told: Told | null
}

const moments = ['today', 'planned', 'change'] as const

/** Three columns each, in the order of moments. */
const figures: readonly (Pick<Told, 'of' | 'unit'> & {
  group: keyof PlanningWords['table']['groups']
  keys: readonly ChangeColumn['key'][]
})[] = [
  { group: 'share', of: 'share', unit: 'SHARE', keys: ['before', 'after', 'share-change'] },
  { group: 'ways', of: 'mean', unit: 'METRES', keys: ['way-before', 'way-after', 'way-change'] },
  {
    group: 'tenth',
    of: 'worstServedTenth',
    unit: 'METRES',
    keys: ['tenth-before', 'tenth-after', 'tenth-change'],
  },
  {
    group: 'gini',
    of: 'gini',
    unit: 'GINI_COEFFICIENT',
    keys: ['gini-before', 'gini-after', 'gini-change'],
  },
]

const columnsOf = figures.map(({ group, of, unit, keys }) => ({
  group,
  columns: keys.map((key, place) => ({
    key,
    told: { of, unit, moment: moments[place] ?? 'change' },
  })),
}))

/** The column that names the rows, and the others from left to right, under their headings. */
export function changeColumns({ table }: Pick<PlanningWords, 'table'>): {
  names: PageColumn<PlanningSortKey>
  groups: ColumnGroup<ChangeColumn>[]
} {
  const { columns: names, groups } = table
  const column = (
    heading: string,
    label: string,
    { key, told }: Pick<ChangeColumn, 'key' | 'told'>,
  ): ChangeColumn => ({ key, told, label, longLabel: `${heading}, ${label}`, numeric: true })
  const labelOf = ({ unit, moment }: Told) =>
    moment === 'change' && unit === 'SHARE' ? names.points : names[moment]
  return {
    names: { key: 'name', label: table.area },
    groups: [
      {
        heading: groups.people,
        columns: (['residents', 'reached'] as const).map((name) =>
          column(groups.people, names[name], {
            key: name === 'reached' ? 'change' : name,
            told: null,
          }),
        ),
      },
      ...columnsOf.map(({ group, columns }) => ({
        heading: groups[group],
        columns: columns.map((one) => column(groups[group], labelOf(one.told), one)),
      })),
    ],
  }
}

type Ordered = SortedBy<ChangeRow, PlanningSortKey>

const order: [Ordered, ...Ordered[]] = [
  { key: 'name', value: ({ area }) => area?.name ?? null },
  { key: 'residents', value: (row) => row.figures.residents.planned.value },
  { key: 'change', value: (row) => row.figures.covered.change.value },
  ...columnsOf.flatMap(({ columns }) =>
    columns.map(({ key, told: { of, moment } }): Ordered => ({
      key,
      value: (row) => row.figures[of][moment].value,
    })),
  ),
]

export const sortedChanges = (
  rows: readonly ChangeRow[],
  sort: Sort<PlanningSortKey>,
  language: Language,
): ChangeRow[] => sortedRows(rows, order, sort, language)
