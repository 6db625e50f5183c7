import type { Connection } from '../../api/src/database/connection.ts'

/** Tables that tell when they were filled, which is another moment in a database that was brought back. */
export const withMoments = ['data_set', 'migration']

/**
 * How many rows each table has and a sum over the hashes of everything in them: equal only where nothing changed, in
 * whatever order the rows come. Of every table there is, but PostGIS's own.
 */
export async function stateOf(
  { sql }: Connection,
  without: readonly string[] = [],
): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace
       and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
     order by relname`
  const states: Record<string, string> = {}
  for (const { name } of tables.filter((table) => !without.includes(table.name))) {
    const [row] = await sql<{ state: string }[]>`
      select count(*) || ' rows, ' || coalesce(sum(hashtextextended(row::text, 0)), 0) as state
        from ${sql(name)} as row`
    states[name] = row?.state ?? ''
  }
  return states
}
