import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { area, districtOffice, formerSlug, serviceSite } from '../../database/tables.ts'
import type { Cursor } from './cursor.ts'
import type { Near, SiteFilter, SortedSite } from './site.ts'

const geography = sql`(${serviceSite.position}::geography)`
const point = ({ lon, lat }: Near) => sql`st_setsrid(st_makepoint(${lon}, ${lat}), 4326)::geography`
/** To the millimetre: the last digits of a geodesic are not the same in every build of PostGIS, and pages begin by it. */
const distance = (near: Near) =>
  sql<number>`round(st_distance(${geography}, ${point(near)})::numeric, 3)::double precision`
// The same order in every database, whatever collation it was made with.
const sortKey = sql<string>`search_key(${serviceSite.name}) collate "C"`

const siteColumns = (near: Near | null) => ({
  id: serviceSite.id,
  slug: serviceSite.slug,
  name: serviceSite.name,
  operator: serviceSite.operator,
  address: serviceSite.address,
  kinds: serviceSite.kinds,
  provider: serviceSite.provider,
  districtId: serviceSite.districtId,
  responsibleForId: serviceSite.responsibleForId,
  positionAccuracyM: serviceSite.positionAccuracyM,
  asOf: serviceSite.asOf,
  sourceId: serviceSite.sourceId,
  openingHours: serviceSite.openingHours,
  openingNoteDe: serviceSite.openingNoteDe,
  openingNoteEn: serviceSite.openingNoteEn,
  telephone: serviceSite.telephone,
  wheelchair: serviceSite.wheelchair,
  offersDe: serviceSite.offersDe,
  offersEn: serviceSite.offersEn,
  website: serviceSite.website,
  lon: sql<number>`st_x(${serviceSite.position})`,
  lat: sql<number>`st_y(${serviceSite.position})`,
  distanceMetres: near ? distance(near) : sql<null>`null`,
  sortKey,
})

export interface SitePage {
  after: Cursor | null
  before: Cursor | null
  limit: number
  /** From the end of the list. */
  inverted: boolean
}

/** Nearest first with `near`, else by name. */
export async function sitesPage(
  database: Queries,
  filter: SiteFilter,
  page: SitePage,
): Promise<SortedSite[]> {
  const sortValue = filter.near ? distance(filter.near) : sortKey
  const type = filter.near ? sql`double precision` : sql`text`
  const beyond = (cursor: Cursor | null, side: SQL) =>
    cursor
      ? sql`(${sortValue}, ${serviceSite.slug}) ${side} (${cursor.sortValue}::${type}, ${cursor.slug})`
      : undefined
  const order = page.inverted ? desc : asc
  return database
    .select(siteColumns(filter.near))
    .from(serviceSite)
    .innerJoin(area, eq(area.id, serviceSite.districtId))
    .where(and(matches(filter), beyond(page.after, sql`>`), beyond(page.before, sql`<`)))
    .orderBy(order(sortValue), order(serviceSite.slug))
    .limit(page.limit)
}

export async function countSites(database: Queries, filter: SiteFilter): Promise<number> {
  const [row] = await database
    .select({ total: count() })
    .from(serviceSite)
    .innerJoin(area, eq(area.id, serviceSite.districtId))
    .where(matches(filter))
  return row?.total ?? 0
}

function matches({
  kinds,
  provider,
  planningAreaId,
  socialSpaceId,
  districtId,
  boundingBox,
  near,
}: SiteFilter) {
  return and(
    kinds ? sql`${serviceSite.kinds} && ${sql.param(kinds)}::text[]::service_kind[]` : undefined,
    provider ? eq(serviceSite.provider, provider) : undefined,
    planningAreaId === null ? undefined : eq(area.planningAreaId, planningAreaId),
    socialSpaceId === null ? undefined : eq(area.socialSpaceId, socialSpaceId),
    districtId === null ? undefined : eq(serviceSite.districtId, districtId),
    boundingBox
      ? sql`${serviceSite.position} && st_makeenvelope(${boundingBox.west}, ${boundingBox.south}, ${boundingBox.east}, ${boundingBox.north}, 4326)`
      : undefined,
    // By the index as far as rounding leads, then by the rounded distance.
    near
      ? sql`st_dwithin(${geography}, ${point(near)}, ${near.withinMetres + 0.001})
          and ${distance(near)} <= ${near.withinMetres}::double precision`
      : undefined,
  )
}

/** By its slug or one it had before; the database keeps both from meaning two sites. */
export const siteBySlug = (database: Queries, slug: string) =>
  database
    .select(siteColumns(null))
    .from(serviceSite)
    .where(
      or(
        eq(serviceSite.slug, slug),
        inArray(
          serviceSite.id,
          database
            .select({ id: formerSlug.siteId })
            .from(formerSlug)
            .where(eq(formerSlug.slug, slug)),
        ),
      ),
    )

export const sitesByIds = (database: Queries, ids: readonly number[]) =>
  database
    .select(siteColumns(null))
    .from(serviceSite)
    .where(inArray(serviceSite.id, [...ids]))

const offices = (database: Queries) =>
  database
    .select({
      id: districtOffice.id,
      name: districtOffice.name,
      address: districtOffice.address,
      positionAccuracyM: districtOffice.positionAccuracyM,
      sourceId: districtOffice.sourceId,
      lon: sql<number>`st_x(${districtOffice.position})`,
      lat: sql<number>`st_y(${districtOffice.position})`,
    })
    .from(districtOffice)

export const allOffices = (database: Queries) =>
  offices(database).orderBy(asc(sql`search_key(${districtOffice.name}) collate "C"`))

export const officesByIds = (database: Queries, ids: readonly number[]) =>
  offices(database).where(inArray(districtOffice.id, [...ids]))
