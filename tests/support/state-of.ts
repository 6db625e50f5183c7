import type { Connection } from '../../api/src/database/connection.ts'

const tables = [
  'migration',
  'data_set',
  'source',
  'area',
  'waterway',
  'age_band',
  'residents',
  'service_site',
  'former_slug',
  'district_office',
  'cell',
  'framework',
  'planning_key',
  'expected_change',
  'published_target',
  'staff',
  'counselling_cases',
  'counselling_field',
]

/** How many rows each table has and a sum over everything in them: equal only where nothing changed. */
export async function stateOf({ sql }: Connection): Promise<Record<string, string>> {
  const states: Record<string, string> = {}
  for (const table of tables) {
    const [row] = await sql<{ state: string }[]>`
      select count(*) || ' rows, ' || coalesce(md5(string_agg(row::text, ' ' order by row::text collate "C")), '') as state
        from ${sql(table)} as row`
    states[table] = row?.state ?? ''
  }
  return states
}
