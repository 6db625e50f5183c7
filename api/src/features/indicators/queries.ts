import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { area, residents } from '../../database/tables.ts'
import type { AreaLevel } from '../areas/area.ts'
import { areaColumns } from '../areas/columns.ts'
import type { Input } from './compute-figure.ts'

/**
 * Every area of a level with its counts, areas without any included: one statement for a whole map.
 * Rows come by area code; an area has a row for each count it has, or one row without.
 */
export function countsAtLevel(database: Queries, level: AreaLevel, inputs: readonly Input[]) {
  const wanted = sql.join(
    inputs.map(({ group, day }): SQL => sql`(${group.ageBand}, ${group.trait}::trait, ${day}::date)`),
    sql`, `,
  )
  return database
    .select({
      area: areaColumns,
      count: {
        ageBand: residents.ageBand,
        trait: residents.trait,
        day: residents.day,
        value: residents.count,
        status: residents.status,
        sourceId: residents.sourceId,
      },
    })
    .from(area)
    .leftJoin(
      residents,
      and(
        eq(residents.areaId, area.id),
        eq(residents.basis, 'REGISTER'),
        sql`(${residents.ageBand}, ${residents.trait}, ${residents.day}) in (${wanted})`,
      ),
    )
    .where(eq(area.level, level))
    .orderBy(asc(area.code))
}
