import { locale } from '$figures/figures'
import type { Language } from '$words/language'

import { columnOf } from './columns'
import type { DemandRow } from './table'
import type { DemandSort } from '../view'

/** The planning areas in the order wanted; those without a figure come last. */
export function sortedRows<Row extends DemandRow>(
  rows: readonly Row[],
  { key, descending }: DemandSort,
  language: Language,
): Row[] {
  const direction = descending ? -1 : 1
  const compareText = new Intl.Collator(locale(language), { numeric: true }).compare
  const byCode = (a: DemandRow, b: DemandRow) => compareText(a.code, b.code)
  if (key === 'area') return [...rows].sort((a, b) => direction * byCode(a, b))
  const column = columnOf(key)
  const value = (row: DemandRow) => column.figure(row)?.value ?? null
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return direction * (left - right) || byCode(a, b)
  })
}
