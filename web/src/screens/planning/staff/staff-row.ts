import type { PlannedSite } from '../scenario/planned-sites'

import type { AreaEntry } from '$api/catalogue'

/** How many sites stand in each planning area, by its id. */
export function sitesByPlanningArea(
  standing: readonly Pick<PlannedSite, 'district'>[],
  areas: ReadonlyMap<string, AreaEntry>,
): ReadonlyMap<string, number> {
  const parents = new Map(
    [...areas.values()].flatMap(({ level, code, parents: above }) => {
      const parent = above.find((id) => areas.get(id)?.level === 'PLANNING_AREA')
      return level === 'DISTRICT' && parent !== undefined ? [[code, parent] as const] : []
    }),
  )
  const counts = new Map<string, number>()
  for (const { district } of standing) {
    const area = parents.get(district)
    if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1)
  }
  return counts
}
