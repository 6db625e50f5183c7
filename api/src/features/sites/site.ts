import type { Extent, ServiceSite } from '@atlas/geo/world/snapshot'

export type { DistrictOffice, ServiceSite } from '@atlas/geo/world/snapshot'

/** A site as it stands in a list; near a point with its geodesic distance from there, in metres. */
export interface ListedSite extends ServiceSite {
  distanceMetres?: number
}

/** A point and how far around it, in metres of geodesic distance. */
export interface Near {
  lon: number
  lat: number
  withinMetres: number
}

/** What a list of sites is limited to; areas by their ids. */
export interface SiteFilter {
  kinds: ServiceSite['kinds'] | null
  provider: ServiceSite['provider'] | null
  planningAreaId: number | null
  socialSpaceId: number | null
  districtId: number | null
  boundingBox: Extent | null
  near: Near | null
}
