import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { geodesicMetres } from '../../geo/src/reach/distance/geodesic.ts'
import { nearestSites } from '../../geo/src/reach/distance/nearest-sites.ts'
import { pointsOf } from '../../geo/src/reach/distance/geodesic.ts'
import { Api } from '../support/api.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import {
  type AskedReach,
  bandsOf,
  type ReachAges,
  type SeedCell,
  Town,
  written,
} from '../support/reach.ts'
import { sharedServer } from '../support/shared.ts'

const ends = z.object({ low: z.number(), high: z.number() })
const covered = z.object({
  city: z.object({ withinReach: z.object({ covered: z.object({ value: z.number() }) }) }),
})

/** Whatever may be asked: any kind and provider, any distance to the millimetre. */
const anything = fc.record({
  kind: fc.constantFrom('MEETING' as const, 'COUNSELLING' as const),
  provider: fc.constantFrom('FUNDED' as const, 'MUNICIPAL' as const),
  ages: fc.constantFrom<ReachAges[]>('AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS'),
  withinMetres: fc.integer({ min: 1, max: 12_000_000 }).map((millimetres) => millimetres / 1000),
})

describeOnBothLoadedDatabases('where people are in reach', (database, name) => {
  const api = new Api()
  let town: Town

  beforeAll(async () => {
    api.use(await sharedServer(name))
    town = await Town.read(api)
  })

  it('is measured alike by PostGIS and by geo to a thousandth of a millimetre, for every cell and site', async () => {
    const { sql } = database()
    const rows = await sql<
      { lon: number; lat: number; slon: number; slat: number; metres: number }[]
    >`
      select st_x(centre) lon, st_y(centre) lat, st_x(position) slon, st_y(position) slat,
             st_distance(centre::geography, position::geography) metres
        from cell cross join service_site`
    expect(rows.length).toBeGreaterThan(50_000)
    let largest = 0
    for (const { lon, lat, slon, slat, metres } of rows) {
      const own = geodesicMetres({ lon, lat }, { lon: slon, lat: slat })
      largest = Math.max(largest, Math.abs(own - metres))
    }
    expect(largest).toBeLessThan(1e-6)
  })

  it('is measured alike anywhere on the globe, as far as a city and its surroundings reach', async () => {
    const somewhere = fc.record({
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      lat: fc.double({ min: -89, max: 89, noNaN: true }),
      east: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
      north: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    })
    const pairs = fc.sample(somewhere, { numRuns: 2_000, seed: 7 })
    const { sql } = database()
    const rows = await sql<{ metres: number }[]>`
      select st_distance(st_point(lon, lat, 4326)::geography, st_point(lon + east, lat + north, 4326)::geography) metres
        from unnest(${pairs.map(({ lon }) => lon)}::float[], ${pairs.map(({ lat }) => lat)}::float[],
                    ${pairs.map(({ east }) => east)}::float[], ${pairs.map(({ north }) => north)}::float[])
             with ordinality as pair (lon, lat, east, north, place) order by place`
    rows.forEach(({ metres }, index) => {
      const { lon = 0, lat = 0, east = 0, north = 0 } = pairs[index] ?? {}
      const own = geodesicMetres({ lon, lat }, { lon: lon + east, lat: lat + north })
      expect(Math.abs(own - metres)).toBeLessThan(0.001)
    })
  })

  /** Published cells as a table, and the sites that count as the database has them. */
  async function coveredBySql({ ages, ...asked }: AskedReach & { ages: ReachAges }) {
    const { sql } = database()
    const people = (cell: SeedCell) => bandsOf(ages).reduce((sum, band) => sum + cell[band], 0)
    const [row] = await sql<{ covered: number }[]>`
      select coalesce(sum(people), 0)::float as covered
        from unnest(${town.cells.map(({ lon }) => lon)}::float[], ${town.cells.map(({ lat }) => lat)}::float[],
                    ${town.cells.map(people)}::float[]) as cell (lon, lat, people)
       where exists (
         select from service_site
          where kinds @> array[${asked.kind}]::service_kind[] and provider = ${asked.provider ?? 'FUNDED'}
            and 1.3 * st_distance(st_point(lon, lat, 4326)::geography, position::geography) <= ${asked.withinMetres ?? 0}::float)`
    return row?.covered
  }

  function coveredByGeo({ ages, ...asked }: AskedReach & { ages: ReachAges }): number {
    const sites = town.counted(asked).flatMap((site) => town.sites[site] ?? [])
    const pointsOfPlaces = (places: readonly { lon: number; lat: number }[]) =>
      pointsOf({ lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) })
    const { metres } = nearestSites(pointsOfPlaces(town.cells), pointsOfPlaces(sites), 1.3)
    return town.cells.reduce((sum, cell, index) => {
      const isReached = (metres[index] ?? Infinity) <= (asked.withinMetres ?? 0)
      return sum + (isReached ? bandsOf(ages).reduce((all, band) => all + cell[band], 0) : 0)
    }, 0)
  }

  it('comes to the same by the API, by the rule of geo and by SQL, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (asked) => {
        const { city } = await api.ask(
          covered,
          `{ city { withinReach(${written(asked)}) { covered { value } } } }`,
        )
        const bySql = await coveredBySql(asked)
        expect(city.withinReach.covered.value).toBeCloseTo(bySql ?? Number.NaN, 6)
        expect(city.withinReach.covered.value).toBeCloseTo(coveredByGeo(asked), 6)
      }),
      { numRuns: 25 },
    )
  })

  it.each(['AGE_60_PLUS', 'AGE_80_PLUS'] as const)(
    'comes to the same of stops by the API and by SQL: %s',
    async (ages) => {
      const { sql } = database()
      const people = (cell: SeedCell) => bandsOf(ages).reduce((sum, band) => sum + cell[band], 0)
      const [row] = await sql<{ share: number; low: number; high: number }[]>`
        select (sum(people) filter (where 1.3 * metres <= 300) / sum(people))::float as share,
               (sum(people) filter (where 1.5 * metres <= 300) / sum(people))::float as low,
               (sum(people) filter (where 1.2 * metres <= 300) / sum(people))::float as high
          from unnest(${town.cells.map(({ lon }) => lon)}::float[], ${town.cells.map(({ lat }) => lat)}::float[],
                      ${town.cells.map(people)}::float[]) as cell (lon, lat, people),
               lateral (select min(st_distance(st_point(lon, lat, 4326)::geography, position::geography)) as metres
                          from stop) as nearest`
      const id = ages === 'AGE_60_PLUS' ? 'stop-300m-60-plus' : 'stop-300m-80-plus'
      const { city } = await api.ask(
        z.object({ city: z.object({ figure: z.object({ value: z.number(), range: ends }) }) }),
        `{ city { figure(indicator: "${id}") { value range { low high } } } }`,
      )
      expect(city.figure.value).toBeCloseTo(row?.share ?? Number.NaN, 9)
      // Told to a thousandth, outward.
      expect(city.figure.range.low).toBe(Math.floor((row?.low ?? Number.NaN) * 1000) / 1000)
      expect(city.figure.range.high).toBe(Math.ceil((row?.high ?? Number.NaN) * 1000) / 1000)
    },
  )

  describe('is the way to the nearest site', () => {
    it.each(['MEETING', 'COUNSELLING'] as const)(
      'that SQL finds by comparing all: %s',
      async (kind) => {
        const { cells } = await api.ask(
          z.object({
            cells: z.object({
              ways: z.object({
                metres: z.array(z.number()),
                nearest: z.array(z.int()),
                sites: z.array(z.object({ slug: z.string() })),
              }),
            }),
          }),
          `{ cells { ways(reach: { kind: ${kind} }) { metres nearest sites { slug } } } }`,
        )
        const { sql } = database()
        const rows = await sql<{ slug: string; metres: number }[]>`
        select distinct on (place) slug, 1.3 * st_distance(st_point(lon, lat, 4326)::geography, position::geography) metres
          from unnest(${town.cells.map(({ lon }) => lon)}::float[], ${town.cells.map(({ lat }) => lat)}::float[])
               with ordinality as cell (lon, lat, place)
         cross join (select slug, position from service_site where kinds @> array[${kind}]::service_kind[]) as site
         order by place, 2, slug collate "C"`
        const { metres, nearest, sites } = cells.ways
        expect(metres).toHaveLength(rows.length)
        rows.forEach((row, index) => {
          expect(Math.abs((metres[index] ?? -1) - row.metres)).toBeLessThan(1e-5)
          expect(sites[nearest[index] ?? -1]?.slug).toBe(row.slug)
        })
      },
    )
  })
})
