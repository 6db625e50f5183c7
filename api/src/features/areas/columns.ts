import { sql } from 'drizzle-orm'
import { area } from '../../database/tables.ts'

/** What a query selects to get an Area. */
export const areaColumns = {
  id: area.id,
  level: area.level,
  code: area.code,
  name: area.name,
  areaKm2: area.areaKm2,
  lon: sql<number>`st_x(${area.centre})`,
  lat: sql<number>`st_y(${area.centre})`,
  planningAreaId: area.planningAreaId,
  socialSpaceId: area.socialSpaceId,
  reportedWithId: area.reportedWithId,
  sourceId: area.sourceId,
}
