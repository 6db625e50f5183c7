import type { ServiceKind } from '../../terms/classifications.ts'
import type { Plan } from '../../world/plan.ts'
import type { ServiceSite } from '../../world/snapshot.ts'
import type { AreasById } from '../known-sites.ts'

/** What a site has to offer. */
export interface SiteSupply {
  readonly fte: number
  /** Where it comes from; null where it is assumed. */
  readonly staff: { readonly day: string; readonly sourceId: string } | null
}

/**
 * The staff of a planning area divided evenly among its sites that count; where it is not known, 1 post a site.
 *
 * @param sites those that count
 * @param day staff is the newest on it or before, yyyy-mm-dd
 */
export function siteSupplies(
  sites: readonly ServiceSite[],
  kind: ServiceKind,
  day: string,
  { areas, planning }: { areas: AreasById; planning: Pick<Plan, 'staff'> },
): SiteSupply[] {
  const planningAreas = sites.map(({ districtId }) => areas.byId(districtId).planningAreaId)
  return planningAreas.map((id) => {
    const staff = id === null ? null : planning.staff(areas.byId(id), kind, day)
    if (staff?.value == null) return { fte: 1, staff: null }
    const sharing = planningAreas.filter((other) => other === id).length
    return { fte: staff.value / sharing, staff }
  })
}
