import { drizzle } from 'drizzle-orm/postgres-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Connection, Queries } from '../../api/src/database/connection.ts'
import {
  cellsAroundSites,
  nearestSitesOfCells,
  sitesAroundCells,
} from '../../api/src/features/coverage/queries.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { geodesicMetres } from '../support/geodesic.ts'
import { metresFor, nearestOf, sum, Town } from '../support/reach.ts'
import { residentsBeyond } from '../../geo/src/residents-beyond.ts'

const day = '2025-12-31'

describeOnBothLoadedDatabases('where people are in reach', (database) => {
  let town: Town
  let siteIds: number[]

  beforeAll(async () => {
    town = await Town.read()
    const rows = await database().sql<{ id: number }[]>`select id from service_site`
    siteIds = rows.map(({ id }) => id)
  })

  it('is measured alike by the database and by Vincenty’s formula, for every cell and site', async () => {
    const { sql } = database()
    const rows = await sql<
      { lon: number; lat: number; slon: number; slat: number; metres: number }[]
    >`
      select st_x(centre) lon, st_y(centre) lat, st_x(position) slon, st_y(position) slat,
             st_distance(centre::geography, position::geography) metres
        from cell cross join service_site where day = ${day} and mod(cell.id, 7) = 0`
    expect(rows.length).toBeGreaterThan(6000)
    for (const { lon, lat, slon, slat, metres } of rows) {
      expect(
        Math.abs(geodesicMetres({ lon, lat }, { lon: slon, lat: slat }) - metres),
      ).toBeLessThan(1e-3)
    }
  })

  it.each([300, 1000, 2500, 8000])(
    'within %d m comes to the same by plain SQL, by the rule of geo and by a loop',
    async (withinMetres) => {
      const { sql } = database()
      const asked = { kind: 'MEETING', withinMetres } as const
      const counted = town.counted(asked)
      const walks = town.cells.map((cell) => ({
        metres: nearestOf(cell, counted),
        residents: cell.AGE_80_PLUS,
      }))
      const [row] = await sql<{ covered: number }[]>`
        select coalesce(sum(residents_80_plus), 0)::float as covered from cell where day = ${day} and exists (
          select from service_site where kinds @> '{MEETING}'
             and 1.3 * st_distance(centre::geography, position::geography) <= ${withinMetres}::float)`
      const looped = sum(
        walks.map(({ metres, residents }) =>
          metres <= metresFor('AGE_80_PLUS', asked) ? residents : 0,
        ),
      )
      const [beyond = Number.NaN] = residentsBeyond(
        walks.map(({ metres, residents }) => ({
          metres: Number.isFinite(metres) ? metres : null,
          residents,
        })),
        [withinMetres],
      )
      expect(row?.covered).toBeCloseTo(looped, 6)
      expect(sum(walks.map(({ residents }) => residents)) - beyond).toBeCloseTo(looped, 6)
    },
  )

  describe('is found by index, among 20,000 sites', () => {
    let manySites: number[]

    beforeAll(async () => {
      const { sql } = database()
      await sql`select setseed(0.4)`
      const rows = await sql<{ id: number }[]>`
        insert into service_site (slug, name, kinds, provider, district_id, position, position_accuracy_m, source_id)
        select 'reach-' || number, 'Reach ' || number, '{MEETING}', 'FUNDED',
               (select min(id) from area where level = 'DISTRICT'),
               st_point(13.58 + random() * 0.38, 50.98 + random() * 0.19, 4326), 100, 'public-web-pages'
          from generate_series(1, 20000) number returning id`
      manySites = rows.map(({ id }) => id)
      await sql`analyze service_site`
      await sql`analyze cell`
    })

    afterAll(async () => {
      const { sql } = database()
      await sql`delete from service_site where slug like 'reach-%'`
      await sql`analyze service_site`
    })

    it.each<[string, (queries: Queries) => Promise<unknown>, string]>([
      [
        'cells around few sites',
        (queries) => cellsAroundSites(queries, { siteIds, day, geodesicMetres: 769 }),
        'cell_centre_geography',
      ],
      [
        'the sites nearest to cells',
        (queries) =>
          nearestSitesOfCells(queries, { siteIds: manySites, day, sitesPerCell: 2, areFew: false }),
        'service_site_position_geography',
      ],
      [
        'few of many sites nearest to cells',
        (queries) =>
          nearestSitesOfCells(queries, {
            siteIds: manySites.slice(0, 50),
            day,
            sitesPerCell: 2,
            areFew: true,
          }),
        'service_site_pkey',
      ],
      [
        'all sites around some cells',
        (queries) => sitesAroundCells(queries, siteIds, [{ cellId: 1, geodesicMetres: 700 }]),
        'service_site_position_geography',
      ],
    ])('%s', async (_, ask, index) => {
      const plan = await planOf(database(), ask)
      expect(plan).toMatch(new RegExp(`\\b(${index})\\b`))
      expect(plan).not.toMatch(/Join Filter: .*st_dwithin/)
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

function parameterOf(value: unknown): string | number | number[] {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (Array.isArray(value)) return value.map(Number)
  throw new Error(`A parameter is neither text nor number nor list: ${JSON.stringify(value)}`)
}
