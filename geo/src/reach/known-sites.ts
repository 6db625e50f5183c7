import { knownSitesByPlanningArea } from '../sites/known-by-planning-area.ts'
import type { AreaLevel, ServiceKind } from '../terms/classifications.ts'
import type { Plan } from '../world/plan.ts'
import type { Area, ServiceSite } from '../world/snapshot.ts'
import type { Hierarchy, PlacedArea } from './cells/reach-cells.ts'

/** A hierarchy that also finds areas by their id. */
export interface AreasById extends Hierarchy {
  byId: (id: number) => Area
}

/** What is known of the sites that the people of an area could reach. */
export interface SitesKnown {
  /** Whether a figure about reach can be told. */
  readonly isAnswered: boolean
  /** The planning areas concerned with staff of the kind and no known site, so that more people may reach one. */
  readonly unknownIn: readonly Area[]
}

/**
 * Planning areas, by code, with staff of a kind on the cells’ day and no site of it that is known. Where one is known
 * today, a scenario that closes or moves it makes nothing unknown: nobody reaches it any longer.
 */
export function areasWithUnknownSites(
  kind: ServiceKind,
  {
    areas,
    planning,
    sites,
    sitesToday,
    inhabited: { day },
  }: {
    areas: AreasById
    planning: Pick<Plan, 'staff'>
    sites: readonly ServiceSite[]
    sitesToday: readonly ServiceSite[]
    inhabited: { day: string }
  },
): readonly Area[] {
  const known = knownSitesByPlanningArea(kind, { areas, sites: [...sites, ...sitesToday] })
  return areas
    .atLevel('PLANNING_AREA')
    .filter((area) => (planning.staff(area, kind, day).value ?? 0) > 0 && !known.has(area.id))
}

/**
 * Whether a figure about reach can be told of an area: not of a planning area whose sites are unknown, nor of its
 * districts, nor of a social space that lies wholly in such planning areas. One that touches them, and the city, are
 * answered from all cells.
 *
 * @param planningAreas those that it is, lies in or touches; null for none
 * @param unknown those with unknown sites, of each kind that counts: of either kind something is known where the sites
 * of one are
 */
export const isReachKnown = <Id>(
  level: AreaLevel,
  planningAreas: readonly (Id | null)[],
  unknown: readonly { has: (id: Id) => boolean }[],
): boolean =>
  level === 'CITY' ||
  planningAreas.length === 0 ||
  unknown.some((ofKind) => !planningAreas.every((id) => id !== null && ofKind.has(id)))

/** @param unknown as areasWithUnknownSites has it */
export function sitesKnownIn(area: Area, unknown: readonly Area[], areas: Hierarchy): SitesKnown {
  const planningAreas = planningAreasOf(area, areas)
  const ids = new Set(unknown.map(({ id }) => id))
  return {
    isAnswered: isReachKnown(area.level, planningAreas, [ids]),
    unknownIn: unknown.filter(({ id }) => planningAreas.includes(id)),
  }
}

/** The planning areas that an area is, lies in or touches, by id. */
export function planningAreasOf<Placed extends PlacedArea<unknown>>(
  area: Placed,
  areas: Hierarchy<Placed>,
): readonly (Placed['id'] | Placed['planningAreaId'])[] {
  switch (area.level) {
    case 'PLANNING_AREA':
      return [area.id]
    case 'DISTRICT':
      return [area.planningAreaId]
    case 'SOCIAL_SPACE':
      return areas.districtsOf(area).map(({ planningAreaId }) => planningAreaId)
    case 'CITY':
      return areas.atLevel('PLANNING_AREA').map(({ id }) => id)
  }
}
