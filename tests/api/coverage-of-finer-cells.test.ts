import { stderr } from 'node:process'

import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import type { Connection } from '../../api/src/database/connection.ts'
import { pointsOf } from '../../geo/src/reach/distance/geodesic.ts'
import { nearestSites } from '../../geo/src/reach/distance/nearest-sites.ts'
import { ReachCells } from '../../geo/src/reach/cells/reach-cells.ts'
import { residentsWithin } from '../../geo/src/reach/access/residents-within.ts'
import { receivePublishedCells } from '../../geo/src/world/receive-published-cells.ts'
import { Api } from '../support/api.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { geodesicMetres } from '../support/geodesic.ts'
import { sharedServer } from '../support/shared.ts'
import { livingIn, nearestOf, type SeedCell, sum, Town } from '../support/reach.ts'
import { readShared, sharedMissing } from '../support/shared-files.ts'

const census = 'data/dresden/zensus_100m.csv'
const boundaries = 'data/dresden/stadtteile.geojson'
const missing = sharedMissing(census) ?? sharedMissing(boundaries)

const distances = [300, 500, 1000, 1500, 2000, 3000, 5000]

const censusRows = z.array(
  z.object({
    lon: z.coerce.number(),
    lat: z.coerce.number(),
    stadtteil: z.string(),
    est60_2019_scaled: z.coerce.number(),
  }),
)
const outlines = z.object({
  features: z.array(
    z.object({ properties: z.object({ code: z.string() }), geometry: z.looseObject({}) }),
  ),
})

/** A cell of 100 m of the census, with the way to the nearest meeting place as a loop measures it. */
interface FineCell {
  lon: number
  lat: number
  district: string
  residents: number
  metres: number
}

/** By district and distance: "72 1000". */
type Covered = Map<string, number>

function byDistrict(cells: readonly FineCell[]): Map<string, FineCell[]> {
  const districts = new Map<string, FineCell[]>()
  for (const cell of cells) {
    districts.set(cell.district, [...(districts.get(cell.district) ?? []), cell])
  }
  return districts
}

const coveredBy = (cells: readonly FineCell[]): Covered =>
  new Map(
    [...byDistrict(cells)].flatMap(([code, inside]) =>
      distances.map((within) => [
        `${code} ${within}`,
        sum(inside.map(({ metres, residents }) => (metres <= within ? residents : 0))),
      ]),
    ),
  )

const sorted = (covered: Covered) => [...covered].sort(([one], [other]) => one.localeCompare(other))

/** The same asked of the database: districts by the official boundaries, ways by PostGIS. */
async function coveredBySql(
  { sql }: Connection,
  cells: readonly FineCell[],
  shapes: z.output<typeof outlines>,
): Promise<Covered> {
  const rows = await sql.begin(async (transaction) => {
    await transaction`create temp table boundary (code text, outline geometry) on commit drop`
    for (const { properties, geometry } of shapes.features) {
      await transaction`
        insert into boundary values (${properties.code}, st_setsrid(st_geomfromgeojson(${JSON.stringify(geometry)}::text), 4326))`
    }
    await transaction`create temp table fine_cell (centre geometry, residents float) on commit drop`
    await transaction`
      insert into fine_cell select st_point(lon, lat, 4326), residents
        from unnest(${cells.map(({ lon }) => lon)}::float[], ${cells.map(({ lat }) => lat)}::float[],
                    ${cells.map(({ residents }) => residents)}::float[]) as cell (lon, lat, residents)`
    return transaction<{ code: string; within: number; covered: number }[]>`
      with walk as materialized (
        select code, residents,
               (select min(1.3 * st_distance(centre::geography, position::geography))
                  from service_site where kinds @> '{MEETING}') as metres
          from fine_cell join boundary on st_covers(outline, centre))
      select code, within, sum(case when metres <= within then residents else 0 end)::float as covered
        from walk cross join unnest(${distances}::float[]) as within group by code, within`
  })
  return new Map(rows.map(({ code, within, covered }) => [`${code} ${within}`, covered]))
}

// 5,965 cells where the built-in data set has 1,943: the same question asked of other numbers of the same people.
describe.skipIf(missing)('coverage of finer cells', () => {
  let town: Town
  let sites: readonly { lon: number; lat: number }[]
  let fine: FineCell[]
  let shapes: z.output<typeof outlines>

  beforeAll(async () => {
    const api = new Api()
    api.use(await sharedServer('embedded'))
    town = await Town.read(api)
    sites = town.counted({ kind: 'MEETING' }).flatMap((site) => town.sites[site] ?? [])
    const rows = censusRows.parse(parse(await readShared(census), { columns: true, bom: true }))
    fine = rows.map(({ stadtteil, est60_2019_scaled: residents, ...place }) => ({
      ...place,
      district: stadtteil,
      residents,
      metres: Math.min(...sites.map((site) => 1.3 * geodesicMetres(place, site))),
    }))
    shapes = outlines.parse(JSON.parse(await readShared(boundaries)))
    expect(fine).toHaveLength(5965)
  })

  it('by the rule of geo is what a loop finds, at every distance, in every district', () => {
    const codes = [...byDistrict(fine).keys()]
    const cells = new ReachCells(
      receivePublishedCells({
        day: '2019-12-31',
        sourceId: '',
        lon: Float64Array.from(fine, ({ lon }) => lon),
        lat: Float64Array.from(fine, ({ lat }) => lat),
        district: Int32Array.from(fine, ({ district }) => codes.indexOf(district)),
        residents: {
          AGE_60_TO_79: Float64Array.from(fine, ({ residents }) => residents),
          AGE_80_PLUS: new Float64Array(fine.length),
        },
      }),
    )
    const points = pointsOf({ lon: sites.map(({ lon }) => lon), lat: sites.map(({ lat }) => lat) })
    const nearest = nearestSites(cells.points, points, 1.3)
    const byRule = distances.flatMap((within) => {
      const limits = { AGE_60_TO_79: within, AGE_80_PLUS: within }
      const covered = residentsWithin(cells, nearest)(limits).AGE_60_TO_79
      return codes.map((code, place): [string, number] => [
        `${code} ${within}`,
        covered[place] ?? 0,
      ])
    })
    const looped = sorted(coveredBy(fine))
    sorted(new Map(byRule)).forEach(([name, covered], index) => {
      expect(name).toBe(looped[index]?.[0])
      expect(covered).toBeCloseTo(looped[index]?.[1] ?? Number.NaN, 6)
    })
  })

  describeOnBothLoadedDatabases('by SQL within the official boundaries', (database) => {
    it('is what a loop finds, at every distance, in every district', async () => {
      const bySql = sorted(await coveredBySql(database(), fine, shapes))
      const looped = sorted(coveredBy(fine))
      expect(bySql.map(([name]) => name)).toEqual(looped.map(([name]) => name))
      bySql.forEach(([name, covered], index) => {
        expect({ name, off: Math.abs(covered - (looped[index]?.[1] ?? 0)) < 1e-6 }).toEqual({
          name,
          off: true,
        })
      })
    })
  })

  /**
   * A centre of 250 m lies up to 177 m from those who live in the cell, which is 230 m on foot. In the city that
   * cancels out along the rim of hundreds of cells; in a district that the rim of one site crosses it does not.
   */
  const largest = { ofCity: 0.015, ofDistrictsMean: 0.025, ofDistrict: 0.25 }

  it('differs from coverage of the built-in cells no more than their size explains', () => {
    const counted = town.counted({ kind: 'MEETING' })
    const share = (cells: readonly FineCell[], within: number) =>
      sum(cells.map(({ metres, residents }) => (metres <= within ? residents : 0))) /
      sum(cells.map(({ residents }) => residents))
    const shareOfSeed = (cells: readonly SeedCell[], within: number) =>
      sum(cells.map((cell) => (nearestOf(cell, counted) <= within ? olderIn(cell) : 0))) /
      livingIn(cells, 'AGE_60_PLUS')
    const districts = [...byDistrict(fine)].map(([code, inside]) => ({
      code,
      fine: inside,
      people: sum(inside.map(({ residents }) => residents)),
      seed: town.cells.filter((cell) => cell.district === code),
    }))
    const inhabited = districts.filter(({ people, seed }) => people > 0 && seed.length > 0)
    expect(inhabited.length).toBeGreaterThan(60)
    const table = distances.map((within) => {
      const ofDistricts = inhabited.map((one) => ({
        ...one,
        off: Math.abs(share(one.fine, within) - shareOfSeed(one.seed, within)),
      }))
      const everybody = sum(ofDistricts.map(({ people }) => people))
      const [worst] = ofDistricts.toSorted((one, other) => other.off - one.off)
      return {
        within,
        fine: share(fine, within),
        builtIn: shareOfSeed(town.cells, within),
        mean: sum(ofDistricts.map(({ off, people }) => off * people)) / everybody,
        worst: worst?.off ?? 0,
        worstCode: worst?.code ?? '',
      }
    })
    stderr.write(`${report(table)}\n`)
    for (const { within, fine: ofCity, builtIn, mean, worst } of table) {
      expect({ within, off: Math.abs(ofCity - builtIn) < largest.ofCity }).toEqual({
        within,
        off: true,
      })
      expect(mean).toBeLessThan(largest.ofDistrictsMean)
      expect(worst).toBeLessThan(largest.ofDistrict)
    }
  })
})

const olderIn = (cell: SeedCell) => cell.AGE_60_TO_79 + cell.AGE_80_PLUS

interface Line {
  within: number
  fine: number
  builtIn: number
  mean: number
  worst: number
  worstCode: string
}

const report = (table: readonly Line[]): string =>
  [
    'Covered by a meeting place on foot, cells of 100 m (5,965) and of 250 m (1,943):',
    ...table.map(({ within, fine, builtIn, mean, worst, worstCode }) => {
      const percent = (value: number) => `${(100 * value).toFixed(1)} %`
      return `${within} m: ${percent(fine)} and ${percent(builtIn)}; districts differ by ${percent(mean)} on average, ${worstCode} by ${percent(worst)}`
    }),
  ].join('\n')
