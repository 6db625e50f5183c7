import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { area, residents } from '../../database/tables.ts'
import type { AreaLevel } from '../areas/area.ts'
import type { Input } from './compute-figure.ts'

/** The counts of every area of a level, in one statement for a whole map. */
export function countsAtLevel(database: Queries, level: AreaLevel, inputs: readonly Input[]) {
  const wanted = sql.join(
    inputs.map(({ group, day }): SQL => sql`(${group.ageBand}, ${group.trait}::trait, ${day}::date)`),
    sql`, `,
  )
  return database
    .select({
      areaId: residents.areaId,
      ageBand: residents.ageBand,
      trait: residents.trait,
      day: residents.day,
      value: residents.count,
      status: residents.status,
      sourceId: residents.sourceId,
    })
    .from(residents)
    .innerJoin(area, eq(area.id, residents.areaId))
    .where(
      and(
        eq(area.level, level),
        eq(residents.basis, 'REGISTER'),
        sql`(${residents.ageBand}, ${residents.trait}, ${residents.day}) in (${wanted})`,
      ),
    )
}
