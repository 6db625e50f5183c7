import { group } from 'd3-array'
import type { TableLevel } from '../words/table-problems.ts'
import type { Table } from './table.ts'

/**
 * Tells which areas are missing on which days: once, where the same ones are on many. Where as many areas are written so
 * that nobody knows them, it is those.
 */
export function tellMissing<Name extends string>(
  tables: readonly Table<Name>[],
  level: TableLevel,
  ofDays: readonly { readonly day: string; readonly areas: readonly string[] }[],
): void {
  const [table] = tables
  const strange = tables.reduce((sum, { strangeAreas }) => sum + strangeAreas, 0)
  const missing = ofDays.filter(({ areas }) => areas.length > strange)
  for (const same of group(missing, ({ areas }) => areas.join()).values()) {
    const [first] = same
    if (first) table?.lacks({ key: 'MISSING_AREAS', level, ...first, days: same.length })
  }
}
