import type postgres from 'postgres'
import { databaseFault } from '../unavailable.ts'

/** What is kept of the database is not what was loaded into it. */
export class DamagedDatabase extends Error {
  override name = 'DamagedDatabase'
}

/** XX000: what the server itself did not expect to find. */
export const isDamage = (error: unknown) =>
  error instanceof DamagedDatabase ||
  databaseFault(error) === 'DAMAGED' ||
  (error instanceof Error && 'code' in error && error.code === 'XX000')

/**
 * How many rows each table has and a sum over the hashes of everything in them, whatever order they come in: every page
 * with data is read, so that one that cannot be read fails, and one that reads otherwise shows.
 */
export async function readContentState(sql: postgres.Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select quote_ident(relname) as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace
       and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
     order by relname`
  const states = tables.map(
    ({ name }) =>
      `(select '${name.replaceAll("'", "''")}:' || count(*) || ':' || coalesce(sum(hashtextextended(row::text, 0)), 0) from ${name} as row)`,
  )
  const [found] = await sql.unsafe<{ state: string }[]>(
    `select concat_ws(' ', ${states.join()}) as state`,
  )
  return found?.state ?? ''
}
