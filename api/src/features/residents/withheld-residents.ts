import { suppress } from '@atlas/geo/disclosure/suppress'
import { perDataVersion } from '../../schema/context.ts'
import { areaIndex } from '../areas/area-index.ts'
import { countedResidents, type CountedResidents } from './queries.ts'
import { residentsTable } from './residents-table.ts'
import { withheldEstimates } from './withheld-estimates.ts'

/** Whether a count of the register, or an estimate made from it, is withheld. */
export type WithheldResidents = (count: Omit<CountedResidents, 'count'>) => boolean

const nameOf = ({ areaId, day, ageBand, trait }: Omit<CountedResidents, 'count'>) =>
  `${areaId} ${day} ${ageBand} ${trait}`

/**
 * Small counts of residents, with those that would let them be computed back. Decided once for each state of the
 * data over everything there is, so that no question, however it is put, gets more than another.
 */
export const withheldResidents = perDataVersion(async (context): Promise<WithheldResidents> => {
  const minimum = context.minimums.residents
  if (minimum === 0) return () => false
  const [counts, areas] = await Promise.all([
    countedResidents(context.database),
    areaIndex(context),
  ])
  const withheld = new Set<string>()
  for (const day of new Set(counts.map((count) => count.day))) {
    const table = residentsTable(
      counts.filter((count) => count.day === day),
      areas,
    )
    const hidden = suppress(table.cells, table.relations, minimum)
    for (const index of [...hidden, ...withheldEstimates(hidden, table, areas)]) {
      const count = table.counts[index]
      if (count) withheld.add(nameOf(count))
    }
  }
  return withheld.size === 0 ? () => false : (count) => withheld.has(nameOf(count))
})
