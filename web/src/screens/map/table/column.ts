import type { PageColumn } from '$tables/column'
import type { SheetColumn } from '$tables/sheet'

import type { SortKey } from '../view'
import type { Row } from './table-rows'

/** A column as the page draws it. */
export interface DrawnColumn extends PageColumn<SortKey> {
  /** What is drawn in its cells. */
  drawn: Exclude<SortKey, 'name'> | 'compared' | 'range' | 'part'
  /** Which part of a need index. */
  part?: number
  /** How a figure was found. */
  status?: (row: Row) => string
}

/** What the page draws and what a file holds; null where only the other has it. */
export interface Column {
  page: DrawnColumn | null
  file: SheetColumn<Row> | null
}

/** Of files alone. */
export const inFile = (file: SheetColumn<Row>): Column => ({ page: null, file })

/** In a file only, unless the page has it, too. */
export function column(
  header: string,
  cell: SheetColumn<Row>['cell'],
  page: DrawnColumn | null = null,
  {
    width = Math.min(40, header.length + 8),
    ...file
  }: Partial<Pick<SheetColumn<Row>, 'key' | 'width' | 'format'>> = {},
): Column {
  return { page, file: { header, cell, width, ...file } }
}

/** What the page sorts by. */
export function sortable(key: DrawnColumn['drawn'] & SortKey, label: string): DrawnColumn {
  const numeric = key === 'figure' || key === 'difference' || key === 'rank'
  return { drawn: key, label, numeric, lowestFirst: !numeric || key === 'rank', key }
}
