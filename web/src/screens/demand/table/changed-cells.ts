import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { cellText } from './cell-text'
import { columns } from './columns'
import { cellField } from '../address'
import type { DemandTable, DemandValue } from './table'

/** Cells, as `area/column`, that read otherwise than before, with the figure of before. */
export type ChangedCells = ReadonlyMap<string, DemandValue>

export const nothingChanged: ChangedCells = new Map()

/** What differs only behind the last digit shown did not change for who reads it. */
export function changedCells(
  now: DemandTable,
  before: DemandTable,
  language: Language,
  t: Messages,
): ChangedCells {
  const earlier = new Map([...before.rows, before.city].map((row) => [row.id, row]))
  const changed = new Map<string, DemandValue>()
  for (const row of [...now.rows, now.city]) {
    const old = earlier.get(row.id)
    if (!old) continue
    for (const column of columns) {
      const figure = column.figure(row)
      const was = column.figure(old)
      if (!figure || !was) continue
      if (cellText(column, figure, language, t) !== cellText(column, was, language, t))
        changed.set(cellField.print({ area: row.id, column: column.key }), was)
    }
  }
  return changed
}
