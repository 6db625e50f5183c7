import type { Sort } from '$address/fields'
import { sortedRows, type SortedBy } from '$tables/sorted-rows'
import type { PageColumn } from '$tables/column'
import type { Language } from '$words/language'
import type { PlanningWords } from '$words/languages'

import type { PlanningSortKey } from '../view'
import type { ChangeRow } from './change-figures'

/** A column of figures. */
export interface ChangeColumn extends PageColumn<PlanningSortKey> {
  key: Exclude<PlanningSortKey, 'name'>
}

const figureKeys = ['residents', 'before', 'after', 'change'] as const

/** The column that names the rows, and the others from left to right. */
export function changeColumns({ table }: Pick<PlanningWords, 'table'>): {
  names: PageColumn<PlanningSortKey>
  columns: ChangeColumn[]
} {
  return {
    names: { key: 'name', label: table.area },
    columns: figureKeys.map((key) => ({ key, label: table.columns[key], numeric: true })),
  }
}

type Ordered = SortedBy<ChangeRow, PlanningSortKey>

const order: [Ordered, ...Ordered[]] = [
  { key: 'name', value: ({ area }) => area?.name ?? null },
  { key: 'residents', value: ({ change }) => change.after.residents.value },
  { key: 'before', value: ({ change }) => change.before.share.value },
  { key: 'after', value: ({ change }) => change.after.share.value },
  { key: 'change', value: ({ change }) => change.change.covered.value },
]

export const sortedChanges = (
  rows: readonly ChangeRow[],
  sort: Sort<PlanningSortKey>,
  language: Language,
): ChangeRow[] => sortedRows(rows, order, sort, language)
