import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Queries } from '../database/statements.ts'
import { serviceSite } from '../database/place-tables.ts'
import { cell } from '../database/tables.ts'
import type { Places } from './read-travel-costs.ts'

/** Every place that a way can lead from or to: the cells of the newest day, and the sites. */
export async function placesOfWays(database: Queries): Promise<Places> {
  const [newest] = await database
    .select({ day: cell.day })
    .from(cell)
    .orderBy(desc(cell.day))
    .limit(1)
  return {
    cells: newest ? await cellsOn(database, newest.day) : [],
    sites: await database
      .select({
        slug: serviceSite.slug,
        lon: sql<number>`st_x(${serviceSite.position})`,
        lat: sql<number>`st_y(${serviceSite.position})`,
      })
      .from(serviceSite)
      .orderBy(asc(serviceSite.slug)),
  }
}

const cellsOn = (database: Queries, day: string) =>
  database
    .select({ lon: sql<number>`st_x(${cell.centre})`, lat: sql<number>`st_y(${cell.centre})` })
    .from(cell)
    .where(eq(cell.day, day))
    .execute()
