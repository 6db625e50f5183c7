import type { ServiceKind } from '../terms/classifications.ts'
import type { Area, ServiceSite } from '../world/snapshot.ts'

interface PlacedSites {
  readonly areas: { byId: (id: number) => Pick<Area, 'planningAreaId'> }
  readonly sites: readonly Pick<ServiceSite, 'kinds' | 'districtId'>[]
}

/** How many sites of a kind are known in each planning area, by its id; an area without any is not named. */
export function knownSitesByPlanningArea(
  kind: ServiceKind,
  { areas, sites }: PlacedSites,
): ReadonlyMap<number | null, number> {
  const known = new Map<number | null, number>()
  for (const { kinds, districtId } of sites) {
    if (!kinds.includes(kind)) continue
    const { planningAreaId } = areas.byId(districtId)
    known.set(planningAreaId, (known.get(planningAreaId) ?? 0) + 1)
  }
  return known
}
