import type { SheetColumn } from '$tables/sheet'

import type { SortKey } from '../view'
import type { Row } from './table-rows'

/** A column as the page has it. */
export interface PageColumn {
  /** What is drawn in its cells. */
  drawn: SortKey | 'compared' | 'range' | 'part'
  label: string
  /** Below the label; "" for nothing. */
  note?: string
  /** Which part of a need index. */
  part?: number
  /** How a figure was found. */
  status?: (row: Row) => string
  numeric: boolean
  /** null: nobody sorts by it. */
  sort: SortKey | null
}

/** What the page draws and what a file holds; null where only the other has it. */
export interface Column {
  page: PageColumn | null
  file: SheetColumn<Row> | null
}

/** In a file only, unless the page has it, too. */
export function column(
  header: string,
  cell: SheetColumn<Row>['cell'],
  page: PageColumn | null = null,
  {
    width = Math.min(40, header.length + 8),
    ...file
  }: Partial<Pick<SheetColumn<Row>, 'key' | 'width' | 'format'>> = {},
): Column {
  return { page, file: { header, cell, width, ...file } }
}

/** What the page sorts by. */
export function sortable(sort: SortKey, label: string): PageColumn {
  const numeric = sort === 'figure' || sort === 'difference' || sort === 'rank'
  return { drawn: sort, label, numeric, sort }
}
