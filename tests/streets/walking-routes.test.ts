import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readEnvironment } from '../../api/src/environment.ts'
import { createServer } from '../../api/src/http/server.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { type City, cityOfDataSet } from '../../api/src/streets/city.ts'
import { installStreets } from '../../api/src/streets/install-streets.ts'
import type { Traveller } from '../../api/src/streets/network/street-network.ts'
import { openStreets, type Streets } from '../../api/src/streets/open-streets.ts'
import { routesOnStreets } from '../../api/src/walking/routes-on-streets.ts'
import { walkingDistanceOnStreets } from '../../api/src/walking/walking-on-streets.ts'
import type { WalkingRoute } from '../../api/src/walking/walking-route.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import type { Place } from '../../geo/src/reach/distance/geodesic.ts'
import { german } from '../../geo/src/words/de.ts'
import { dictionaries } from '../../geo/src/words/dictionaries.ts'
import { siteRow } from '../../geo/src/world/testing/rows.ts'
import { smallCity } from '../../geo/src/world/testing/small-city.ts'
import { greatCircleMetres } from '../support/great-circle.ts'
import { directoryWithEngine, missingEngine } from './engine.ts'
import { banksOf, crossingOf, riverCity, spacing, street } from './river-city.ts'
import { type Node, writeExtract } from './write-extract.ts'

const missing = await missingEngine()

describe.skipIf(missing)('the way along streets is told', () => {
  let city: City
  let directory: string
  let streets: Streets

  const at = (column: number, row: number) => crossingOf(city.bounds, column, row)
  const across = (column: number): [Place, Place] => {
    const { south, north } = banksOf(city.bounds)
    return [at(column, south), at(column, north)]
  }

  /** Along the way from the 45th street over the bridge to the north: of four benches three. */
  const furnitureAt = (last: number): Node[] => {
    const { south, north } = banksOf(city.bounds)
    const beside = (column: number, row: number, metres: number) => {
      const { lon, lat } = at(column, row)
      return { lon, lat: lat - metres / 111_250 }
    }
    const bench = { amenity: 'bench' }
    return [
      { ...beside(46.5, south, 10), tags: bench },
      { ...beside(47.5, south, 15), tags: bench },
      { ...beside(48.5, south, 40), tags: bench },
      { ...beside(46.5, north, 5), tags: bench },
      { ...beside(49, south, 80), tags: { amenity: 'toilets', wheelchair: 'yes' } },
      { ...beside(49, south, 150), tags: { amenity: 'toilets' } },
      { ...beside(49.5, south, 0), tags: { kerb: 'raised' } },
      { ...beside(49.6, south, 0), tags: { kerb: 'lowered' } },
    ].map((node, index) => ({ id: last + 1 + index, ...node }))
  }

  beforeAll(async () => {
    city = await cityOfDataSet(seedDirectory)
    directory = await directoryWithEngine()
    const extracts = await mkdtemp(join(tmpdir(), 'atlas-extracts-'))
    const extract = join(extracts, 'city.osm.pbf')
    const plain = riverCity({
      bounds: city.bounds,
      crossings: new Map([
        [50, { ...street, bridge: 'yes', name: 'Neue Brücke' }],
        [60, { highway: 'steps', bridge: 'yes', step_count: '240', handrail: 'yes' }],
      ]),
      replicated: new Date('2026-05-01T20:21:00Z'),
    })
    const nodes = [...plain.nodes, ...furnitureAt(plain.nodes.length)]
    await writeExtract(extract, { ...plain, nodes })
    await installStreets({ extract, directory, city, progress: () => undefined })
    await rm(extracts, { recursive: true })
    const opened = await openStreets(directory)
    if (!opened) throw new Error('no streets are in use')
    streets = opened
  })

  afterAll(() => rm(directory, { recursive: true, force: true }))

  const metresOf = async ([from, to]: readonly [Place, Place], traveller: Traveller) => {
    const geodesicMetres = greatCircleMetres([from.lon, from.lat], [to.lon, to.lat])
    return (await streets.network.walkingMetres([{ from, to, geodesicMetres }], traveller))[0]
  }

  const route = ([from, to]: readonly [Place, Place], traveller: Traveller = 'ON_FOOT') =>
    routesOnStreets(streets, traveller)(from, to)
  const inWords = (found: WalkingRoute | null) =>
    found && [...found.steps.map(({ message }) => message), found.arrival].map(german.say)

  it('in steps, with the names of streets and of the bridge', async () => {
    const { south, north } = banksOf(city.bounds)
    expect(inWords(await route(across(45)))).toEqual([
      `Nach Osten: 1,5 km der Straße „Querstraße ${south + 1}“ folgen`,
      'Links auf die Neue Brücke, 300 m',
      `Links in die Straße „Querstraße ${north + 1}“, 1,5 km`,
      'Dort sind Sie am Ziel.',
    ])
  })

  it('as long as the distance says it is', async () => {
    const pairs = [across(45), across(60), [at(10, 3), at(14, 9)], [at(22, 11), at(22, 4)]] as const
    for (const pair of pairs) {
      for (const traveller of ['ON_FOOT', 'WHEELCHAIR'] as const) {
        const found = await route(pair, traveller)
        expect(found?.metres).toBeCloseTo((await metresOf(pair, traveller)) ?? NaN, -1)
      }
    }
  })

  it('with what stands beside it, and no more', async () => {
    const found = await route(across(45))
    const along = (columns: number) => Math.round(columns * spacing)
    expect(found?.benches.map((bench) => Math.round(bench.metres / 10) * 10)).toEqual([
      along(1.5),
      along(2.5),
      along(9.5),
    ])
    expect(found?.longestWithoutBench).toBeCloseTo(along(7), -1)
    expect(found?.toilets).toMatchObject([{ wheelchair: 'YES' }])
    expect(found?.raisedKerbs).toBe(1)
    const back = await route([across(45)[1], across(45)[0]])
    expect(back?.benches.toReversed().map(({ lon }) => lon)).toEqual(
      found?.benches.map(({ lon }) => lon),
    )
  })

  it('up stairs on foot, and round them in a wheelchair', async () => {
    const [onFoot, inWheelchair] = [await route(across(60)), await route(across(60), 'WHEELCHAIR')]
    expect(inWords(onFoot)).toEqual([
      'Nach Norden: 300 m dem Weg folgen, über die Brücke, über eine Treppe mit 240 Stufen, mit Handlauf',
      'Dort sind Sie am Ziel.',
    ])
    const [south, north] = across(60)
    const halfway = { lon: south.lon, lat: (south.lat + north.lat) / 2 }
    expect(inWords(await route([halfway, north]))?.[0]).toBe(
      'Nach Norden: 150 m dem Weg folgen, über die Brücke, über eine Treppe, mit Handlauf',
    )
    expect([onFoot?.flightsOfStairs, inWheelchair?.flightsOfStairs]).toEqual([1, 0])
    expect(inWords(inWheelchair)).toContainEqual(expect.stringContaining('Neue Brücke'))
  })

  it('from where somebody stands apart from every street, and to where they already are', async () => {
    const [south] = across(50)
    const apart = { lon: south.lon, lat: at(50, banksOf(city.bounds).south - 1).lat + 0.0013 }
    const beside = { lon: apart.lon + 0.0021, lat: apart.lat }
    expect(inWords(await route([beside, across(50)[1]]))?.[0]).toMatch(
      /^Etwa 1[45]0 m bis zur nächsten Straße\. Dann nach \S+: /,
    )
    const none = await route([south, south])
    expect([Math.round(none?.metres ?? NaN), none?.flightsOfStairs]).toEqual([0, 0])
  })

  it('where there is one, and says where not', async () => {
    const wilderness = { lon: city.bounds.west - 0.1, lat: city.bounds.south }
    expect(await route([wilderness, across(50)[0]])).toBeNull()
    expect(await route([at(0, 0), at(0, 75)])).toBeNull()
  })

  it('to whoever asks the API, with the day of the map, and without reading what can be searched for', async () => {
    const [from, to] = across(45)
    const { minimums, connections } = readEnvironment({})
    const site = siteRow('north', { districtId: 8, ...to })
    const world = publish({ ...smallCity, sites: [site] }, minimums)
    const server = await createServer({
      streets: { ...streets, places: () => expect.fail('nobody searches') },
      connection: { queries: () => expect.fail('no statement is sent') },
      world: { current: world, newest: () => Promise.resolve(world) },
      readiness: () => Promise.resolve({ status: 'ready' }),
      walking: { WALKING: walkingDistanceOnStreets(streets, 'WALKING'), WHEELCHAIR: null },
      detourFactor: 1.3,
      dictionaries,
      developerTools: false,
      deadlineSeconds: 10,
      connections,
      logLevel: 'silent',
    })
    const answer = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'accept-language': 'en' },
      payload: {
        query: `query ($from: PositionInput!) { addressSearch { __typename } serviceSite(slug: "north") {
          walkingRoute(from: $from) { noRoute noRouteInWords route { steps { inWords turn street over } flightsOfStairs
            toilets { wheelchair } note network asOf } }
          inWheelchair: walkingRoute(from: $from, profile: WHEELCHAIR) { route { metres } noRoute noRouteInWords } } }`,
        variables: { from },
      },
    })
    await server.close()
    const { south, north } = banksOf(city.bounds)
    const [one, other] = [`Querstraße ${south + 1}`, `Querstraße ${north + 1}`]
    expect(answer.json()).toEqual({
      data: {
        addressSearch: { __typename: 'AddressSearch' },
        serviceSite: {
          walkingRoute: {
            noRoute: null,
            noRouteInWords: null,
            route: {
              steps: [
                {
                  inWords: `Head east along ${one} for 1.5 km`,
                  turn: 'AHEAD',
                  street: one,
                  over: [],
                },
                {
                  inWords: 'Turn left onto Neue Brücke, 300 m, over the bridge',
                  turn: 'LEFT',
                  street: 'Neue Brücke',
                  over: ['BRIDGE'],
                },
                {
                  inWords: `Turn left onto ${other}, 1.5 km`,
                  turn: 'LEFT',
                  street: other,
                  over: [],
                },
              ],
              flightsOfStairs: 0,
              toilets: [{ wheelchair: 'YES' }],
              note: 'Benches, toilets, stairs and kerbs are known only as far as they are mapped in OpenStreetMap (as of 1 May 2026). There may be more.',
              network: '© OpenStreetMap contributors, ODbL',
              asOf: '2026-05-01',
            },
          },
          inWheelchair: {
            route: null,
            noRoute: 'NO_STREET_NETWORK',
            noRouteInWords:
              'We do not know the way along the streets: no street network is set up on this server.',
          },
        },
      },
    })
  })
})
