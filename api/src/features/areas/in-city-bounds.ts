import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { area } from '../../database/tables.ts'

/**
 * Whether a point lies within the bounds of the city, found by index: a table may hold a whole country's points, and
 * what is computed from those of one city must not cost by all of them.
 */
export const inCityBounds = (position: AnyPgColumn): SQL =>
  sql`${position} && (select ${area.outline} from ${area} where ${area.level} = 'CITY' order by ${area.code} limit 1)`
