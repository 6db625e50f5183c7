import { askedAtMost } from '@atlas/geo/terms/asked-at-most'
import type { Extent } from '@atlas/geo/world/snapshot'
import type { Context } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import { areaByCode, type AreaLevel } from '../areas/area.ts'
import { checkPosition, isPosition } from '../areas/position.ts'
import type { Near, ServiceSite, SiteFilter } from './site.ts'

export interface AskedFilter {
  kinds?: ServiceSite['kinds'] | null | undefined
  provider?: ServiceSite['provider'] | null | undefined
  planningArea?: string | null | undefined
  socialSpace?: string | null | undefined
  district?: string | null | undefined
  boundingBox?: Extent | null | undefined
}

/** @throws RequestError UNKNOWN_AREA, MALFORMED_BOUNDING_BOX, OUTSIDE_THE_CITY, MALFORMED_DISTANCE and what is wrong with positions */
export function checkFilter(asked: AskedFilter, near: Near | null, context: Context): SiteFilter {
  if (near) checkNear(near)
  if (asked.boundingBox) checkBoundingBox(asked.boundingBox, context.world.areas.city.extent)
  const idOf = (level: AreaLevel, code: string | null | undefined) =>
    code == null ? null : areaByCode(context.world, level, code).id
  return {
    kinds: asked.kinds ?? null,
    provider: asked.provider ?? null,
    boundingBox: asked.boundingBox ?? null,
    planningAreaId: idOf('PLANNING_AREA', asked.planningArea),
    socialSpaceId: idOf('SOCIAL_SPACE', asked.socialSpace),
    districtId: idOf('DISTRICT', asked.district),
    near,
  }
}

function checkNear({ lon, lat, withinMetres }: Near): void {
  checkPosition({ lon, lat })
  if (!(withinMetres > 0 && withinMetres <= askedAtMost.metresAway)) {
    throw new RequestError('MALFORMED_DISTANCE', { maximum: askedAtMost.metresAway })
  }
}

function checkBoundingBox({ west, south, east, north }: Extent, city: Extent): void {
  const areCorners = isPosition({ lon: west, lat: south }) && isPosition({ lon: east, lat: north })
  if (!areCorners || west >= east || south >= north) {
    throw new RequestError('MALFORMED_BOUNDING_BOX', {})
  }
  if (east < city.west || west > city.east || north < city.south || south > city.north) {
    throw new RequestError('OUTSIDE_THE_CITY', { ...city })
  }
}
