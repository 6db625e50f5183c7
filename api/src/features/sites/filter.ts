import type { Context } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import { areaByCode, type AreaLevel } from '../areas/area.ts'
import { cityExtent } from '../areas/extent.ts'
import { checkPosition, isPosition } from '../areas/position.ts'
import type { Near, ServiceSite, SiteFilter } from './site.ts'

export interface AskedFilter {
  kinds?: ServiceSite['kinds'] | null | undefined
  provider?: ServiceSite['provider'] | null | undefined
  planningArea?: string | null | undefined
  socialSpace?: string | null | undefined
  district?: string | null | undefined
  boundingBox?: NonNullable<SiteFilter['boundingBox']> | null | undefined
}

const furthest = 100_000

/** @throws RequestError UNKNOWN_AREA, MALFORMED_BOUNDING_BOX, OUTSIDE_THE_CITY, MALFORMED_POSITION or MALFORMED_DISTANCE */
export async function checkFilter(
  asked: AskedFilter,
  near: Near | null,
  context: Context,
): Promise<SiteFilter> {
  if (near) checkNear(near)
  if (asked.boundingBox) await checkBoundingBox(asked.boundingBox, context)
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
  if (!(withinMetres > 0 && withinMetres <= furthest)) {
    throw new RequestError('MALFORMED_DISTANCE', { maximum: furthest })
  }
}

async function checkBoundingBox(
  box: NonNullable<SiteFilter['boundingBox']>,
  context: Context,
): Promise<void> {
  const { west, south, east, north } = box
  const areCorners = isPosition({ lon: west, lat: south }) && isPosition({ lon: east, lat: north })
  if (!areCorners || west >= east || south >= north) {
    throw new RequestError('MALFORMED_BOUNDING_BOX', {})
  }
  const city = await cityExtent(context)
  if (east < city.west || west > city.east || north < city.south || south > city.north) {
    throw new RequestError('OUTSIDE_THE_CITY', {
      west: city.west,
      south: city.south,
      east: city.east,
      north: city.north,
    })
  }
}
