import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { area, residents } from '../../database/tables.ts'
import type { AreaLevel } from '../areas/area.ts'
import type { Input } from './count.ts'

type Residents = typeof residents.$inferSelect
export type CountRow = [
  areaId: number,
  ageBand: string,
  trait: string,
  basis: string,
  day: string,
  count: number,
  status: Residents['status'],
  sourceId: string,
]

/**
 * The counts of every area of a level: one statement for a whole map, answered as one JSON value, which the engine's
 * own parser reads; as rows, reading them took longer than finding them.
 */
export function countsAtLevel(database: Queries, level: AreaLevel, inputs: readonly Input[]) {
  const wanted = sql.join(
    inputs.map(
      ({ group, basis, day }): SQL =>
        sql`(${group.ageBand}, ${group.trait}::trait, ${basis}::basis, ${day}::date)`,
    ),
    sql`, `,
  )
  const row = sql`json_build_array(${residents.areaId}, ${residents.ageBand}, ${residents.trait}, ${residents.basis}, ${residents.day},
    ${residents.count}, ${residents.status}, ${residents.sourceId})`
  return database
    .select({ counts: sql<CountRow[]>`coalesce(json_agg(${row}), '[]')` })
    .from(residents)
    .innerJoin(area, eq(area.id, residents.areaId))
    .where(
      and(
        eq(area.level, level),
        sql`(${residents.ageBand}, ${residents.trait}, ${residents.basis}, ${residents.day}) in (${wanted})`,
      ),
    )
}
