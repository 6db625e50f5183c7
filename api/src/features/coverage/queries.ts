import { and, asc, eq, inArray, max, type SQL, sql, sum } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Queries } from '../../database/connection.ts'
import { cell, serviceSite } from '../../database/tables.ts'
import { inCityBounds } from '../areas/in-city-bounds.ts'
import type { Position } from '../areas/position.ts'

const onGlobe = (position: AnyPgColumn) => sql`(${position}::geography)`
const between = sql<number>`st_distance(${onGlobe(cell.centre)}, ${onGlobe(serviceSite.position)})`

/** The newest day for which it is known where people live, with its source. */
export const newestCells = (database: Queries) =>
  database
    .select({ day: cell.day, sourceId: max(cell.sourceId) })
    .from(cell)
    .where(inCityBounds(cell.centre))
    .groupBy(cell.day)
    .orderBy(sql`${cell.day} desc`)
    .limit(1)

/** Residents of cells, summed by district. */
export interface DistrictSum {
  districtId: number
  AGE_60_TO_79: number
  AGE_80_PLUS: number
}

export const residentsByDistrict = (database: Queries, day: string): Promise<DistrictSum[]> =>
  database
    .select({
      districtId: cell.districtId,
      AGE_60_TO_79: sum(cell.residents60To79).mapWith(Number),
      AGE_80_PLUS: sum(cell.residents80Plus).mapWith(Number),
    })
    .from(cell)
    .where(and(eq(cell.day, day), inCityBounds(cell.centre)))
    .groupBy(cell.districtId)
    .execute()

export const allSites = (database: Queries) =>
  database
    .select({
      id: serviceSite.id,
      slug: serviceSite.slug,
      kinds: serviceSite.kinds,
      provider: serviceSite.provider,
      districtId: serviceSite.districtId,
      lon: sql<number>`st_x(${serviceSite.position})`,
      lat: sql<number>`st_y(${serviceSite.position})`,
    })
    .from(serviceSite)
    .orderBy(asc(sql`${serviceSite.slug} collate "C"`))
    .execute()

/** Where people live. */
export interface Cell {
  id: number
  districtId: number
  /** Degrees, EPSG:4326: the middle of a cell. */
  lon: number
  lat: number
  AGE_60_TO_79: number
  AGE_80_PLUS: number
}

const cellColumns = {
  id: cell.id,
  districtId: cell.districtId,
  lon: sql<number>`st_x(${cell.centre})`,
  lat: sql<number>`st_y(${cell.centre})`,
  AGE_60_TO_79: cell.residents60To79,
  AGE_80_PLUS: cell.residents80Plus,
}

/** By position, so that their order is the same on every database. */
export const cellsOn = (database: Queries, day: string): Promise<Cell[]> =>
  database
    .select(cellColumns)
    .from(cell)
    .where(and(eq(cell.day, day), inCityBounds(cell.centre)))
    .orderBy(sql`st_x(${cell.centre})`, sql`st_y(${cell.centre})`)
    .execute()

interface AskedPairs {
  siteIds: readonly number[]
  /** yyyy-mm-dd */
  day: string
}

const isAsked = (ids: readonly number[]): SQL => inArray(serviceSite.id, [...ids])

/**
 * Every cell within a geodesic distance of one of the sites, once for each. Starts from the few sites and finds cells
 * by the spatial index, so it costs by what is near the sites, not by how many cells there are.
 */
export const cellsAroundSites = (
  database: Queries,
  { siteIds, day, geodesicMetres }: AskedPairs & { geodesicMetres: number },
): Promise<(Cell & { siteId: number; geodesicMetres: number })[]> =>
  database
    .select({ ...cellColumns, siteId: serviceSite.id, geodesicMetres: between })
    .from(serviceSite)
    .innerJoin(
      cell,
      sql`st_dwithin(${onGlobe(cell.centre)}, ${onGlobe(serviceSite.position)}, ${geodesicMetres})`,
    )
    .where(and(isAsked(siteIds), eq(cell.day, day)))
    .execute()

/** A cell and a site, by their ids, as the crow flies. */
export interface CellAndSite {
  cellId: number
  siteId: number
  geodesicMetres: number
}

/**
 * Of every cell some sites nearest to it, found by walking down the spatial index of sites. The index measures on a
 * sphere, the distance told is that on the ellipsoid: `largestErrorOfSphere` says by how much the order may be off.
 * Where few sites of many are asked for, the index would lead past all others to them: then each of the few is measured.
 */
export function nearestSitesOfCells(
  database: Queries,
  { siteIds, day, sitesPerCell, areFew }: AskedPairs & { sitesPerCell: number; areFew: boolean },
): Promise<CellAndSite[]> {
  const near = database
    .select({ id: serviceSite.id, geodesicMetres: between.as('geodesic_metres') })
    .from(serviceSite)
    .where(isAsked(siteIds))
    .orderBy(areFew ? between : sql`${onGlobe(serviceSite.position)} <-> ${onGlobe(cell.centre)}`)
    .limit(sitesPerCell)
    .as('near')
  return database
    .select({ cellId: cell.id, siteId: near.id, geodesicMetres: near.geodesicMetres })
    .from(cell)
    .innerJoinLateral(near, sql`true`)
    .where(and(eq(cell.day, day), inCityBounds(cell.centre)))
    .execute()
}

/** Distances on the sphere and on the ellipsoid differ by less than this fraction. */
export const largestErrorOfSphere = 0.006

/** Of some cells every site within a geodesic distance of its own. */
export function sitesAroundCells(
  database: Queries,
  siteIds: readonly number[],
  asked: readonly { cellId: number; geodesicMetres: number }[],
): Promise<CellAndSite[]> {
  const wanted = sql`unnest(
    ${sql.param(asked.map(({ cellId }) => cellId))}::integer[],
    ${sql.param(asked.map(({ geodesicMetres }) => geodesicMetres))}::double precision[]
  ) as wanted (cell_id, metres)`
  return database
    .select({ cellId: cell.id, siteId: serviceSite.id, geodesicMetres: between })
    .from(wanted)
    .innerJoin(cell, sql`${cell.id} = wanted.cell_id`)
    .innerJoin(
      serviceSite,
      sql`st_dwithin(${onGlobe(serviceSite.position)}, ${onGlobe(cell.centre)}, wanted.metres)`,
    )
    .where(isAsked(siteIds))
    .execute()
}

/** As the crow flies, in the order of the pairs. */
export async function geodesicMetresToSites(
  database: Queries,
  pairs: readonly { from: Position; siteId: number }[],
): Promise<number[]> {
  const from = sql`st_setsrid(st_makepoint(asked.lon, asked.lat), 4326)::geography`
  const rows = await database.execute<{ metres: number }>(sql`
    select st_distance(${from}, ${onGlobe(serviceSite.position)}) as metres
      from unnest(
        ${sql.param(pairs.map(({ from: { lon } }) => lon))}::double precision[],
        ${sql.param(pairs.map(({ from: { lat } }) => lat))}::double precision[],
        ${sql.param(pairs.map(({ siteId }) => siteId))}::integer[]
      ) with ordinality as asked (lon, lat, site_id, place)
      join ${serviceSite} on ${serviceSite.id} = asked.site_id
     order by asked.place`)
  return rows.map(({ metres }) => metres)
}
