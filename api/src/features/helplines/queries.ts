import { asc, sql } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { helpline } from '../../database/tables.ts'

export const allHelplines = (database: Queries) =>
  database
    .select()
    .from(helpline)
    .orderBy(asc(sql`search_key(${helpline.name}) collate "C"`))
