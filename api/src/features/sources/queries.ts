import { asc, inArray } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { source } from '../../database/tables.ts'

export const allSources = (database: Queries) =>
  database.select().from(source).orderBy(asc(source.id))

export const sourcesByIds = (database: Queries, ids: readonly string[]) =>
  database
    .select()
    .from(source)
    .where(inArray(source.id, [...ids]))
