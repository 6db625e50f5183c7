import { knownSitesByPlanningArea } from '../sites/known-by-planning-area.ts'
import { keyOfArea } from '../staffing/key-of-area.ts'
import type { ServiceKind } from '../terms/classifications.ts'
import { frameworkOf } from '../world/plan.ts'
import type { Published } from '../world/published.ts'
import type { Area, ServiceSite } from '../world/snapshot.ts'
import type { AskedRoom, CandidatePlace } from './asked-placement.ts'
import type { RoomOfSites } from './instance-of-cells.ts'

/** For how many residents 60+ one full-time post is planned in an area; null where nobody says, or several keys hold. */
export const plannedPerFte = (world: Published, kind: ServiceKind, area: Area): number | null =>
  keyOfArea(world, frameworkOf(world.planning, null), kind, area)?.residents60PlusPerFte ?? null

interface Sites {
  readonly kind: ServiceKind
  readonly room: AskedRoom
  /** Those that stay. */
  readonly sites: readonly Pick<ServiceSite, 'districtId'>[]
  readonly candidates: readonly Pick<CandidatePlace, 'districtId'>[]
}

/**
 * How many people sites have room for, in whole tenths: posts times the planning key. The staff of a planning area is
 * known, not that of its sites: it is shared alike by those that are known. Where no staff or key is known, there is no
 * room; outside the city the city's key holds.
 */
export function roomOfSites(
  world: Published,
  { kind, room: { ftePerSite, furthestMetres }, sites, candidates }: Sites,
): RoomOfSites {
  const { areas, planning, inhabited } = world
  const [city] = areas.atLevel('CITY')
  const known = knownSitesByPlanningArea(kind, world)
  const planningAreaAt = (districtId: number | null): Area | undefined => {
    const id = districtId === null ? null : areas.byId(districtId).planningAreaId
    return id === null ? city : areas.byId(id)
  }
  const roomIn = (area: Area | undefined, fte: number): number => {
    const people = fte * ((area && plannedPerFte(world, kind, area)) ?? 0)
    // A product such as 0.7 × 6500 is no binary number: what is off by rounding alone is there.
    return Math.floor(Math.round(people * 1e7) / 1e6)
  }
  const roomOfSite = ({ districtId }: Pick<ServiceSite, 'districtId'>): number => {
    const area = planningAreaAt(districtId)
    if (!area) return 0
    const { value } = planning.staff(area, kind, inhabited.day)
    return roomIn(area, (value ?? 0) / (known.get(area.id) ?? 1))
  }
  return {
    ofSites: Float64Array.from(sites, roomOfSite),
    ofCandidates: Float64Array.from(candidates, ({ districtId }) =>
      roomIn(planningAreaAt(districtId), ftePerSite),
    ),
    furthestMetres,
  }
}
