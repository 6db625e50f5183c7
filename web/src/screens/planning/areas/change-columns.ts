import type { Sort } from '$address/fields'
import { sortedRows, type SortedBy } from '$tables/sorted-rows'
import type { ColumnGroup, PageColumn } from '$tables/column'
import type { Language } from '$words/language'
import type { PlanningWords } from '$words/languages'

import type { PlanningSortKey } from '../view'
import type { ChangeRow } from './change-figures'

/** A column of figures. */
export interface ChangeColumn extends PageColumn<PlanningSortKey> {
  key: Exclude<PlanningSortKey, 'name'>
}

const groups = [
  { group: 'people', keys: ['residents', 'change'] },
  { group: 'share', keys: ['before', 'after', 'share-change'] },
  { group: 'ways', keys: ['way-before', 'way-after', 'way-change'] },
] as const

/** The column that names the rows, and the others from left to right, under their headings. */
export function changeColumns({ table }: Pick<PlanningWords, 'table'>): {
  names: PageColumn<PlanningSortKey>
  groups: ColumnGroup<ChangeColumn>[]
} {
  return {
    names: { key: 'name', label: table.area },
    groups: groups.map(({ group, keys }) => ({
      heading: table.groups[group],
      columns: keys.map((key) => ({
        key,
        label: table.columns[key],
        longLabel: `${table.groups[group]}, ${table.columns[key]}`,
        numeric: true,
      })),
    })),
  }
}

type Ordered = SortedBy<ChangeRow, PlanningSortKey>

const order: [Ordered, ...Ordered[]] = [
  { key: 'name', value: ({ area }) => area?.name ?? null },
  { key: 'residents', value: ({ figures }) => figures.residents.planned.value },
  { key: 'before', value: ({ figures }) => figures.share.today.value },
  { key: 'after', value: ({ figures }) => figures.share.planned.value },
  { key: 'share-change', value: ({ figures }) => figures.share.change.value },
  { key: 'change', value: ({ figures }) => figures.covered.change.value },
  { key: 'way-before', value: ({ figures }) => figures.mean.today.value },
  { key: 'way-after', value: ({ figures }) => figures.mean.planned.value },
  { key: 'way-change', value: ({ figures }) => figures.mean.change.value },
]

export const sortedChanges = (
  rows: readonly ChangeRow[],
  sort: Sort<PlanningSortKey>,
  language: Language,
): ChangeRow[] => sortedRows(rows, order, sort, language)
