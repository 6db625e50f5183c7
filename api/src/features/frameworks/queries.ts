import { asc, desc } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'
import {
  expectedChange,
  framework,
  planningKey,
  publishedTarget,
  staff,
} from '../../database/tables.ts'

export const allFrameworks = (database: Queries) =>
  database.select().from(framework).orderBy(desc(framework.validFrom))

export const allPlanningKeys = (database: Queries) =>
  database.select().from(planningKey).orderBy(asc(planningKey.kind))

export const allExpectedChanges = (database: Queries) => database.select().from(expectedChange)

export const allPublishedTargets = (database: Queries) => database.select().from(publishedTarget)

export const allStaff = (database: Queries) => database.select().from(staff).orderBy(asc(staff.day))
