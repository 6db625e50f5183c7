import { asc } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { source } from '../../database/tables.ts'

export const allSources = (database: Queries) =>
  database.select().from(source).orderBy(asc(source.id))
