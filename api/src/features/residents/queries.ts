import { asc, eq, sql } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { area, residents } from '../../database/tables.ts'
import type { Basis, ResidentGroup } from '../figures/figure.ts'

/** What one look-up of residents names. */
export interface ResidentsKey extends ResidentGroup {
  areaId: number
  /** yyyy-mm-dd */
  day: string
  basis: Basis
}

const residentsColumns = {
  areaId: residents.areaId,
  day: residents.day,
  ageBand: residents.ageBand,
  trait: residents.trait,
  count: residents.count,
  status: residents.status,
  sourceId: residents.sourceId,
}

/**
 * Any number of keys, in one statement of the same text however many. Arrays travel as text[]: the driver learnt the
 * array types when it connected, and on a first start that was before the migrations made the enums.
 */
export function residentsByKeys(database: Queries, keys: readonly ResidentsKey[]) {
  const wanted = sql`unnest(
    ${sql.param(keys.map(({ areaId }) => areaId))}::integer[],
    ${sql.param(keys.map(({ day }) => day))}::text[]::date[],
    ${sql.param(keys.map(({ ageBand }) => ageBand))}::text[],
    ${sql.param(keys.map(({ trait }) => trait))}::text[]::trait[],
    ${sql.param(keys.map(({ basis }) => basis))}::text[]::basis[]
  ) as wanted (area_id, day, age_band, trait, basis)`
  return database
    .select({ ...residentsColumns, basis: residents.basis })
    .from(residents)
    .innerJoin(
      wanted,
      sql`(${residents.areaId}, ${residents.day}, ${residents.ageBand}, ${residents.trait}, ${residents.basis})
        = (wanted.area_id, wanted.day, wanted.age_band, wanted.trait, wanted.basis)`,
    )
}

/** For which groups of people there are figures, at which level and on which days; grows with the tables, not the areas. */
export const availableResidents = (database: Queries) =>
  database
    .select({
      level: area.level,
      ageBand: residents.ageBand,
      trait: residents.trait,
      basis: residents.basis,
      day: residents.day,
      estimated: sql<boolean>`bool_or(${residents.status} = 'ESTIMATED')`,
      projected: sql<boolean>`bool_or(${residents.status} = 'PROJECTED')`,
      sourceId: sql<string>`min(${residents.sourceId})`,
    })
    .from(residents)
    .innerJoin(area, eq(area.id, residents.areaId))
    .groupBy(area.level, residents.ageBand, residents.trait, residents.basis, residents.day)
    // In full: the first of a day names the source of what is missing, and every database orders ties its own way.
    .orderBy(
      asc(residents.day),
      asc(residents.basis),
      asc(area.level),
      asc(residents.ageBand),
      asc(residents.trait),
    )

export interface CountedResidents {
  areaId: number
  /** yyyy-mm-dd */
  day: string
  ageBand: string
  trait: string
  count: number
}

/** Everything the register counted or was made from it. */
export const countedResidents = (database: Queries): Promise<CountedResidents[]> =>
  database
    .select({
      areaId: residents.areaId,
      day: residents.day,
      ageBand: residents.ageBand,
      trait: residents.trait,
      count: residents.count,
    })
    .from(residents)
    .where(eq(residents.basis, 'REGISTER'))
    .execute()
