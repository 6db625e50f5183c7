import { asc, sql } from 'drizzle-orm'
import type { Geometry, LineString, MultiPolygon } from 'geojson'
import type { Queries } from '../database/statements.ts'
import { waterway } from '../database/place-tables.ts'
import { area } from '../database/tables.ts'

/** To the decimals that are kept: an outline that is rounded further may cross itself. */
const geojson = <Shape extends Geometry>(column: typeof area.outline | typeof waterway.course) =>
  sql<Shape>`st_asgeojson(${column}, 9)::json`

/** Outlines in degrees, EPSG:4326. */
export const outlines = (database: Queries) =>
  database
    .select({
      level: area.level,
      code: area.code,
      name: area.name,
      outline: geojson<MultiPolygon>(area.outline),
    })
    .from(area)
    .orderBy(asc(area.level), asc(area.code))

export const waterways = (database: Queries) =>
  database
    .select({ name: waterway.name, course: geojson<LineString>(waterway.course) })
    .from(waterway)
    .orderBy(asc(waterway.name))

export type Outline = Awaited<ReturnType<typeof outlines>>[number]
export type Waterway = Awaited<ReturnType<typeof waterways>>[number]
