import type { Sort } from '$address/fields'
import { locale } from '$figures/figures'
import type { Language } from '$words/language'

/** By what a column sorts the rows of its table; null where a row has nothing of it. */
export interface SortedBy<Row, Key extends string> {
  key: Key
  value: (row: Row) => number | string | null
}

/**
 * Rows in the order wanted: those without what they are sorted by come last, and equals stand as their names do.
 * @param columns the first of which names the rows
 */
export function sortedRows<Row, Key extends string>(
  rows: readonly Row[],
  columns: readonly [SortedBy<Row, Key>, ...SortedBy<Row, Key>[]],
  { key, descending }: Sort<Key>,
  language: Language,
): Row[] {
  const [name] = columns
  const { value } = columns.find((column) => column.key === key) ?? name
  const direction = descending ? -1 : 1
  const compareText = new Intl.Collator(locale(language), { numeric: true }).compare
  return [...rows].sort((one, other) => {
    const [left, right] = [value(one), value(other)]
    const order =
      left === null || right === null
        ? Number(left === null) - Number(right === null)
        : direction *
          (typeof left === 'number' && typeof right === 'number'
            ? left - right
            : compareText(String(left), String(right)))
    return order || compareText(String(name.value(one)), String(name.value(other)))
  })
}
