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

/** The same of many places, in their order. */
export async function districtIdsAt(
  database: Queries,
  places: readonly Place[],
): Promise<readonly (number | null)[]> {
  const given = sql`json_array_elements(${JSON.stringify(places)}::json) with ordinality`
  const rows = await database
    .select({ id: sql<number | null>`district.id` })
    .from(sql`${given} as place (point, number)`)
    .leftJoinLateral(
      sql`(select ${area.id} as id from ${area}
        where ${area.level} = 'DISTRICT' and st_covers(${area.outline}, st_setsrid(
          st_makepoint((point ->> 'lon')::float8, (point ->> 'lat')::float8), 4326))
        order by ${area.code} collate "C" limit 1) as district`,
      sql`true`,
    )
    .orderBy(sql`place.number`)
  return rows.map(({ id }) => id)
}
