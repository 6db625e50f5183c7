import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Connection, Queries } from '../../api/src/database/connection.ts'
import { sitesPage, countSites } from '../../api/src/features/sites/queries.ts'
import type { SiteFilter } from '../../api/src/features/sites/site.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'

const everything: SiteFilter = {
  kinds: null,
  provider: null,
  planningAreaId: null,
  socialSpaceId: null,
  districtId: null,
  boundingBox: null,
  near: null,
}
const page = { after: null, before: null, limit: 20, inverted: false }
const near = { lon: 13.7373, lat: 51.0504, withinMetres: 500 }
const boundingBox = { west: 13.73, south: 51.04, east: 13.74, north: 51.05 }

describeOnBothLoadedDatabases('with 20,000 sites', (database) => {
  beforeAll(async () => {
    const { sql } = database()
    await sql`select setseed(0.6)`
    await sql`
      insert into service_site (slug, name, kinds, provider, district_id, position, position_accuracy_m, source_id)
      select 'generated-' || number, 'Generated ' || number, '{MEETING}', 'FUNDED',
             (select min(id) from area where level = 'DISTRICT'),
             st_point(13.58 + random() * 0.38, 50.98 + random() * 0.19, 4326), 100, 'public-web-pages'
        from generate_series(1, 20000) number`
    await sql`analyze service_site`
    await sql`analyze residents`
  })

  afterAll(async () => {
    const { sql } = database()
    await sql`delete from service_site where slug like 'generated-%'`
    await sql`analyze service_site`
  })

  it.each<[string, (queries: Queries) => Promise<unknown>, string]>([
    [
      'sites near a point are found by the index of positions on the globe',
      (queries) => sitesPage(queries, { ...everything, near }, page),
      'service_site_position_geography',
    ],
    [
      'sites near a point are counted by the index of positions on the globe',
      (queries) => countSites(queries, { ...everything, near }),
      'service_site_position_geography',
    ],
    [
      'sites in a bounding box are found by the index of positions',
      (queries) => sitesPage(queries, { ...everything, boundingBox }, page),
      'service_site_position',
    ],
    [
      'sites of a district without any are found by the index of districts',
      (queries) => countSites(queries, { ...everything, districtId: 0 }),
      'service_site_district_id',
    ],
  ])('%s', async (_, ask, index) => {
    const plan = await planOf(database(), ask)
    expect(plan).toMatch(new RegExp(`\\b${index}\\b`))
    expect(plan).not.toMatch(/Seq Scan on service_site/)
  })

  describe('the index', () => {
    it('finds what a look at every site finds', async () => {
      const { sql, queries } = database()
      const found = await countSites(queries(), { ...everything, near })
      const [looked] = await sql<{ count: number }[]>`
        select count(*)::int from service_site
         where st_distance(position::geography, st_point(${near.lon}, ${near.lat}, 4326)::geography) <= ${near.withinMetres}`
      expect(found).toBe(looked?.count)
      expect(found).toBeGreaterThan(5)
    })
  })
})

/** How the database goes about the last statement that a query sends. */
async function planOf(
  { sql }: Connection,
  ask: (queries: Queries) => Promise<unknown>,
): Promise<string> {
  let sent: { statement: string; parameters: unknown[] } | undefined
  const logger = {
    logQuery: (statement: string, parameters: unknown[]) => {
      sent = { statement, parameters }
    },
  }
  await ask(drizzle(sql, { logger }))
  if (!sent) throw new Error('Nothing was asked')
  const rows = await sql.unsafe<{ 'QUERY PLAN': string }[]>(
    `explain ${sent.statement}`,
    sent.parameters.map(parameterOf),
  )
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

function parameterOf(value: unknown): postgres.JSONValue {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (Array.isArray(value)) return value.map(parameterOf)
  throw new Error(`A parameter is neither text nor number nor list: ${JSON.stringify(value)}`)
}
