import type { Column } from './columns.ts'

export type LayerColumns = Readonly<Record<string, Column>>

/** A canonical table of a city's data: the file of a base folder, and what imports become. */
export interface LayerTable<Columns extends LayerColumns = LayerColumns> {
  /**
   * The columns by which rows of a later layer replace earlier ones: all earlier rows that have in them what one of its
   * rows has. None: a later layer replaces the whole table.
   */
  readonly scope: readonly (keyof Columns & string)[]
  readonly columns: Columns
}

export const table = <Columns extends LayerColumns>(
  scope: LayerTable<Columns>['scope'],
  columns: Columns,
): LayerTable<Columns> => ({ scope, columns })
