import type { Place } from '@atlas/geo/reach/distance/geodesic'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Queries } from '../../database/statements.ts'
import { area } from '../../database/tables.ts'

/** On a border, which two districts share, the one with the lower code. */
export const districtIdAt = (database: Queries, { lon, lat }: Place) =>
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
