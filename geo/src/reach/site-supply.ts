import type { ServiceKind } from '../terms/classifications.ts'
import type { PlanRows, ServiceSite, StaffCount } from '../world/snapshot.ts'
import type { AreasById } from './known-sites.ts'

/** What a site has to offer. */
export interface SiteSupply {
  readonly fte: number
  /** Where it comes from; null where it is assumed. */
  readonly staff: StaffCount | null
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
  { areas, plan }: { areas: AreasById; plan: Pick<PlanRows, 'staff'> },
): SiteSupply[] {
  const planningAreas = sites.map(({ districtId }) => areas.byId(districtId).planningAreaId)
  return planningAreas.map((planningArea) => {
    const staff = plan.staff.findLast(
      (row) => row.areaId === planningArea && row.kind === kind && row.day <= day,
    )
    if (!staff) return { fte: 1, staff: null }
    const sharing = planningAreas.filter((other) => other === planningArea).length
    return { fte: staff.fte / sharing, staff }
  })
}
