import type { AreaIndex } from '../world/area-index.ts'
import type { ResidentsTable } from './residents-table.ts'

/**
 * Numbers of social spaces that share a district with another one are no sums of districts: a known part of that
 * district's number went into each. Where one of the districts is suppressed, they would let it be computed back by a
 * rule that is no sum, so they are suppressed with it.
 * @returns the indexes of their cells
 */
export function suppressedEstimates(
  suppressed: ReadonlySet<number>,
  { counts }: ResidentsTable,
  areas: AreaIndex,
): number[] {
  const nameOf = (area: number, band: string, trait: string) => `${area} ${band} ${trait}`
  const touched = new Set(
    [...suppressed].flatMap((index) => {
      const count = counts[index]
      const area = count && areas.byId(count.areaId)
      return area?.level === 'DISTRICT' && area.planningAreaId !== null
        ? [nameOf(area.planningAreaId, count?.ageBand ?? '', count?.trait ?? '')]
        : []
    }),
  )
  if (touched.size === 0) return []
  return counts.flatMap((count, index) => {
    // Traits alone are split by a rule; ages are counted in each of the two spaces.
    if (!count || count.trait === 'ALL' || count.status !== 'ESTIMATED') return []
    const area = areas.byId(count.areaId)
    if (area.level !== 'SOCIAL_SPACE') return []
    const isTouched = areas
      .sharing(area, 'PLANNING_AREA')
      .some(({ id }) => touched.has(nameOf(id, count.ageBand, count.trait)))
    return isTouched ? [index] : []
  })
}
