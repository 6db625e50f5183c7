/** An answer among several, as its row is read. */
export interface StudyRow {
  key: string
  /** Below the head of the first column, and by itself. */
  name: string
  nameAlone: string
  cells: readonly string[]
  /** Beside the first cell: how far it is proven, where that is not all; "" for nothing. */
  note: string
}
