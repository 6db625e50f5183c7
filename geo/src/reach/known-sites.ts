import type { Area, PlanRows, ServiceKind, ServiceSite } from '../world/snapshot.ts'
import type { Hierarchy } from './reach-cells.ts'

/** A hierarchy that also finds areas by their id. */
export interface AreasById extends Hierarchy {
  byId: (id: number) => Area
}

/** What is known of the sites that the people of an area could reach. */
export type SitesKnown =
  /** Nothing: its planning area has staff of the kind, so it has a site, but nobody knows where. */
  | { readonly isAnswered: false; readonly unknownIn: readonly Area[] }
  /** Some; in the planning areas named there is staff of the kind and no known site, so that more may reach one. */
  | { readonly isAnswered: true; readonly unknownIn: readonly Area[] }

/** Planning areas, by code, for which the plan has staff of a kind and in which no site of it is known. */
export function areasWithUnknownSites(
  kind: ServiceKind,
  {
    areas,
    plan,
    sites,
  }: { areas: AreasById; plan: Pick<PlanRows, 'staff'>; sites: readonly ServiceSite[] },
): readonly Area[] {
  const known = new Set(
    sites
      .filter(({ kinds }) => kinds.includes(kind))
      .map(({ districtId }) => areas.byId(districtId).planningAreaId),
  )
  // Oldest first, so that the newest number of an area stays.
  const staff = new Map(
    plan.staff.filter((row) => row.kind === kind).map(({ areaId, fte }) => [areaId, fte]),
  )
  return areas
    .atLevel('PLANNING_AREA')
    .filter(({ id }) => (staff.get(id) ?? 0) > 0 && !known.has(id))
}

/**
 * Whether a figure about reach can be told of an area: not of a planning area whose sites are unknown, nor of its
 * districts, nor of a social space that lies wholly in such planning areas. One that touches them, and the city, are
 * answered from all cells.
 *
 * @param unknown as areasWithUnknownSites has it
 */
export function sitesKnownIn(area: Area, unknown: readonly Area[], areas: Hierarchy): SitesKnown {
  const planningAreas = planningAreasOf(area, areas)
  const touched = unknown.filter(({ id }) => planningAreas.has(id))
  const isAnswered =
    area.level === 'CITY' || touched.length === 0 || touched.length < planningAreas.size
  return { isAnswered, unknownIn: touched }
}

/** The planning areas that an area is, lies in or touches, by id. */
function planningAreasOf(area: Area, areas: Hierarchy): ReadonlySet<number | null> {
  switch (area.level) {
    case 'PLANNING_AREA':
      return new Set([area.id])
    case 'DISTRICT':
      return new Set([area.planningAreaId])
    case 'SOCIAL_SPACE':
      return new Set(areas.districtsOf(area).map(({ planningAreaId }) => planningAreaId))
    case 'CITY':
      return new Set(areas.atLevel('PLANNING_AREA').map(({ id }) => id))
  }
}
