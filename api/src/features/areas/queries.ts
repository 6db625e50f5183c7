import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { area } from '../../database/tables.ts'
import type { Position } from './position.ts'

/** Degrees, EPSG:4326. */
export interface Extent {
  west: number
  south: number
  east: number
  north: number
}

export const extentsByIds = (database: Queries, ids: readonly number[]) =>
  database
    .select({
      id: area.id,
      west: sql<number>`st_xmin(${area.outline})`,
      south: sql<number>`st_ymin(${area.outline})`,
      east: sql<number>`st_xmax(${area.outline})`,
      north: sql<number>`st_ymax(${area.outline})`,
    })
    .from(area)
    .where(inArray(area.id, [...ids]))

/** On a border, which two districts share, the one with the lower code. */
export const districtIdAt = (database: Queries, { lon, lat }: Position) =>
  database
    .select({ id: area.id })
    .from(area)
    .where(
      and(
        eq(area.level, 'DISTRICT'),
        sql`st_covers(${area.outline}, st_setsrid(st_makepoint(${lon}, ${lat}), 4326))`,
      ),
    )
    .orderBy(asc(sql`${area.code} collate "C"`))
    .limit(1)
