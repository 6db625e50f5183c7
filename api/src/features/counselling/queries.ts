import { asc } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import { counsellingCases, counsellingField } from '../../database/tables.ts'

export const allCounsellingCases = (database: Queries) =>
  database
    .select()
    .from(counsellingCases)
    .orderBy(asc(counsellingCases.firstDay), asc(counsellingCases.provider))

export const allCounsellingFields = (database: Queries) =>
  database
    .select()
    .from(counsellingField)
    .orderBy(asc(counsellingField.year), asc(counsellingField.position))
