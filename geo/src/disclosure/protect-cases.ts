import type { Sourced } from '../terms/certainty.ts'
import type { PublishedCases } from '../world/published-world.ts'
import type { CaseCount } from '../world/snapshot.ts'
import { casesTable, periodName } from './cases-table.ts'
import { suppress } from './suppress.ts'

/**
 * Each period with its total; few cases are suppressed, and with them what would let them be computed back, be it from
 * the other provider or from another period.
 */
export function protectCases(rows: readonly CaseCount[], minimum: number): PublishedCases[] {
  const table = casesTable(rows)
  const suppressed = minimum === 0 ? new Set() : suppress(table.cells, table.relations, minimum)
  const state = (cell: number | undefined, sourceId: string): Sourced => {
    const value = cell === undefined ? null : (table.cells[cell]?.value ?? null)
    return value === null || suppressed.has(cell)
      ? { value: null, status: 'SUPPRESSED', sourceId }
      : { value, status: 'OBSERVED', sourceId }
  }
  return [...new Set(rows.map(periodName))].flatMap((name) => {
    const parts = rows.filter((row) => periodName(row) === name)
    const stated = parts.map((row): PublishedCases => {
      const { provider, firstDay, lastDay, sourceId } = row
      return { provider, firstDay, lastDay, stated: state(table.rows.get(row), sourceId) }
    })
    const [first] = parts
    if (!first) return stated
    const { firstDay, lastDay, sourceId } = first
    const total = state(table.totals.get(name), sourceId)
    return [...stated, { provider: null, firstDay, lastDay, stated: total }]
  })
}
