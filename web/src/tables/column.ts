/** A column as a page heads it. */
export interface PageColumn<Key extends string> {
  /** By which it sorts; null: nobody sorts by it. */
  key: Key | null
  label: string
  /** Below the label. */
  note?: string
  /** The column's name without its heading, for those who listen. */
  longLabel?: string
  /** Of figures: the first click shows the highest first. */
  numeric?: boolean
  /** Of figures of which the lowest comes first, such as ranks. */
  lowestFirst?: boolean
}

/** Columns under one heading; those of none stand alone. */
export interface ColumnGroup<Column> {
  heading?: string
  /** Below the heading. */
  notes?: readonly string[]
  /** Whether somebody tries something else in it. */
  tried?: boolean
  columns: readonly Column[]
}
