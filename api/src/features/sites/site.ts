import type { districtOffice, serviceSite } from '../../database/tables.ts'

type SiteRow = typeof serviceSite.$inferSelect

/** A place where a service is offered. */
export interface ServiceSite extends Pick<
  SiteRow,
  | 'id'
  | 'slug'
  | 'name'
  | 'operator'
  | 'address'
  | 'kinds'
  | 'provider'
  | 'districtId'
  | 'responsibleForId'
  | 'positionAccuracyM'
  | 'asOf'
  | 'sourceId'
  | 'openingHours'
  | 'openingNoteDe'
  | 'openingNoteEn'
  | 'telephone'
  | 'wheelchair'
  | 'offersDe'
  | 'offersEn'
  | 'website'
> {
  /** Degrees, EPSG:4326. */
  lon: number
  lat: number
  /** Geodesic, in metres; only where the question named a point. */
  distanceMetres: number | null
}

/** A site with what it is sorted by where no distance sorts it. */
export type SortedSite = ServiceSite & { sortKey: string }

type OfficeRow = typeof districtOffice.$inferSelect

/** A landmark people search for. */
export interface DistrictOffice extends Pick<
  OfficeRow,
  'id' | 'name' | 'address' | 'positionAccuracyM' | 'sourceId'
> {
  lon: number
  lat: number
}

/** A point and how far around it, in metres of geodesic distance. */
export interface Near {
  lon: number
  lat: number
  withinMetres: number
}

/** What a list of sites is limited to; areas by their database ids. */
export interface SiteFilter {
  kinds: ServiceSite['kinds'] | null
  provider: ServiceSite['provider'] | null
  planningAreaId: number | null
  socialSpaceId: number | null
  districtId: number | null
  boundingBox: { west: number; south: number; east: number; north: number } | null
  near: Near | null
}
