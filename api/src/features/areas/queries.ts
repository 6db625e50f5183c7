import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { area } from '../../database/tables.ts'
import type { AreaLevel } from './area.ts'
import { areaColumns } from './columns.ts'

const areas = (database: Queries) => database.select(areaColumns).from(area)

export const areasAtLevels = (database: Queries, levels: readonly AreaLevel[]) =>
  areas(database)
    .where(inArray(area.level, [...levels]))
    .orderBy(asc(area.code))

export const areasByIds = (database: Queries, ids: readonly number[]) =>
  areas(database).where(inArray(area.id, [...ids]))

export const areasByCode = (database: Queries, level: AreaLevel, code: string) =>
  areas(database).where(and(eq(area.level, level), eq(area.code, code)))

export const districtsOfPlanningAreas = (database: Queries, ids: readonly number[]) =>
  areas(database)
    .where(inArray(area.planningAreaId, [...ids]))
    .orderBy(asc(area.code))

export const districtsOfSocialSpaces = (database: Queries, ids: readonly number[]) =>
  areas(database)
    .where(inArray(area.socialSpaceId, [...ids]))
    .orderBy(asc(area.code))

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
