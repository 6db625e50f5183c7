import { sql } from 'drizzle-orm'
import { customType, pgEnum } from 'drizzle-orm/pg-core'

/** Enums, domains and kinds of columns that the tables are made of. */

export const areaLevel = pgEnum('area_level', ['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'])
export const figureStatus = pgEnum('figure_status', ['OBSERVED', 'ESTIMATED', 'PROJECTED'])
export const basis = pgEnum('basis', ['REGISTER', 'PROJECTION', 'FORECAST'])
export const trait = pgEnum('trait', ['ALL', 'LIVING_ALONE', 'MIGRATION_BACKGROUND', 'FOREIGN'])
export const serviceKind = pgEnum('service_kind', ['MEETING', 'COUNSELLING'])
export const provider = pgEnum('provider', ['FUNDED', 'MUNICIPAL'])
export const transitMode = pgEnum('transit_mode', ['TRAM', 'BUS', 'FERRY'])
export const wheelchairAccess = pgEnum('wheelchair_access', ['YES', 'LIMITED', 'NO'])

/** What lets a foreign key refer to areas of one level alone. */
export const onlyLevel = (name: string, level: (typeof areaLevel.enumValues)[number]) =>
  areaLevel(name)
    .notNull()
    .generatedAlwaysAs(sql.raw(`'${level}'`))

export const partialDate = customType<{ data: string }>({ dataType: () => 'partial_date' })
export const int4range = customType<{ data: string }>({ dataType: () => 'int4range' })
// EPSG:4326; read through ST_AsGeoJSON, ST_X and ST_Y, never as the raw column.
export const geometry = customType<{ data: string; config: { shape: string } }>({
  dataType: (config) => `geometry(${config?.shape ?? 'Geometry'},4326)`,
})
