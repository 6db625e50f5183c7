import type { Sourced } from '../figures/certainty.ts'
import type { AreaIndex } from '../world/area-index.ts'
import type { ResidentCount } from '../world/snapshot.ts'
import { type PublishedCount, PublishedResidents } from './published-residents.ts'
import { isStated, residentsTable } from './residents-table.ts'
import { suppress } from './suppress.ts'
import { withheldEstimates } from './withheld-estimates.ts'

/** Residents as they may be shown: small counts are withheld, with those that would let them be computed back. */
export function protectResidents(
  counts: readonly ResidentCount[],
  areas: AreaIndex,
  minimum: number,
): PublishedResidents {
  const register = counts.filter(({ basis }) => basis === 'REGISTER')
  const withheld = new Set<ResidentCount>()
  for (const day of new Set(minimum === 0 ? [] : register.map((count) => count.day))) {
    const table = residentsTable(
      register.filter((count) => count.day === day),
      areas,
    )
    const hidden = suppress(table.cells, table.relations, minimum)
    for (const index of [...hidden, ...withheldEstimates(hidden, table, areas)]) {
      const count = table.counts[index]
      if (count) withheld.add(count)
    }
  }
  return new PublishedResidents(
    counts.flatMap((count): PublishedCount[] => {
      const { areaId, ageBand, trait, day, basis, status, sourceId } = count
      if (!isStated(ageBand)) return []
      const stated: Sourced = withheld.has(count)
        ? { value: null, status: 'SUPPRESSED', sourceId }
        : { value: count.count, status, sourceId }
      const { level } = areas.byId(areaId)
      return [{ areaId, level, group: { ageBand, trait }, day, basis, knownAs: status, stated }]
    }),
  )
}
