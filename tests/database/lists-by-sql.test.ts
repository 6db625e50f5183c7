import fc from 'fast-check'
import type postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { sitesIn } from '../../api/src/features/sites/listing.ts'
import type { Near, SiteFilter } from '../../api/src/features/sites/site.ts'
import { loadSnapshot } from '../../api/src/world/load-snapshot.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import { searchKey } from '../../geo/src/search/search-key.ts'
import type { Extent } from '../../geo/src/world/snapshot.ts'
import type { Published } from '../../geo/src/world/published.ts'
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
const lon = fc.double({ min: 13.55, max: 14, noNaN: true })
const lat = fc.double({ min: 50.95, max: 51.2, noNaN: true })
const near = fc.record({ lon, lat, withinMetres: fc.double({ min: 1, max: 30_000, noNaN: true }) })
const box = fc.tuple(lon, lon, lat, lat).map(([lon1, lon2, lat1, lat2]) => ({
  west: Math.min(lon1, lon2),
  east: Math.max(lon1, lon2),
  south: Math.min(lat1, lat2),
  north: Math.max(lat1, lat2),
}))

/** What PostGIS finds near a point, nearest first; what lies on the very edge may be rounded to either side. */
const nearBySql = (sql: postgres.Sql, { lon: x, lat: y, withinMetres }: Near) =>
  sql<{ slug: string; metres: number }[]>`
    select slug, st_distance(position::geography, st_point(${x}, ${y}, 4326)::geography) as metres
      from service_site
     where st_dwithin(position::geography, st_point(${x}, ${y}, 4326)::geography, ${withinMetres})
     order by metres, slug`

const inBoxBySql = (sql: postgres.Sql, { west, south, east, north }: Extent) =>
  sql<{ slug: string }[]>`
    select slug from service_site
     where st_covers(st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326), position)`

describeOnBothLoadedDatabases('what is answered from memory, with 20,000 sites', (database) => {
  let world: Published

  beforeAll(async () => {
    const { sql } = database()
    await sql`select setseed(0.6)`
    await sql`
      insert into service_site (slug, name, kinds, provider, district_id, position, position_accuracy_m, source_id)
      select 'generated-' || number, 'Generated ' || number, '{MEETING}', 'FUNDED',
             (select min(id) from area where level = 'DISTRICT'),
             st_point(13.58 + random() * 0.38, 50.98 + random() * 0.19, 4326), 100, 'public-web-pages'
        from generate_series(1, 20000) number`
    world = publish(await loadSnapshot(sql, 'a release'), { residents: 3, cases: 10 })
  })

  afterAll(async () => {
    await database().sql`delete from service_site where slug like 'generated-%'`
  })

  it('are the sites near a point that PostGIS finds, in its order and to a millimetre as far', async () => {
    await fc.assert(
      fc.asyncProperty(near, async (from) => {
        const found = sitesIn(world, { ...everything, near: from })
        const expected = await nearBySql(database().sql, from)
        const onTheEdge = expected.filter(
          ({ metres }) => Math.abs(metres - from.withinMetres) < 0.001,
        )
        expect(Math.abs(found.length - expected.length)).toBeLessThanOrEqual(onTheEdge.length)
        const metresOf = new Map(expected.map(({ slug, metres }) => [slug, metres]))
        for (const { slug, distanceMetres = Number.NaN } of found) {
          const metres = metresOf.get(slug) ?? from.withinMetres
          expect(Math.abs(distanceMetres - metres)).toBeLessThan(0.001)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('are the sites in a box that PostGIS finds, by name', async () => {
    await fc.assert(
      fc.asyncProperty(box, async (boundingBox) => {
        const found = sitesIn(world, { ...everything, boundingBox })
        const expected = await inBoxBySql(database().sql, boundingBox)
        const slugs = (some: readonly { slug: string }[]) => some.map(({ slug }) => slug).sort()
        expect(slugs(found)).toEqual(slugs(expected))
        const keys = found.map(({ name, slug }) => `${searchKey(name)}\n${slug}`)
        expect(keys).toEqual(keys.toSorted())
      }),
      { numRuns: 10 },
    )
  })

  it('is every extent as PostGIS has it', async () => {
    const rows = await database().sql<(Extent & { id: number })[]>`
      select id, st_xmin(outline) as west, st_ymin(outline) as south, st_xmax(outline) as east,
             st_ymax(outline) as north
        from area`
    expect(rows.length).toBeGreaterThan(90)
    for (const { id, ...extent } of rows) expect(world.areas.byId(id).extent).toEqual(extent)
  })
})
