import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryUsage, stdout } from 'node:process'

import { readEnvironment } from '../../api/src/environment.ts'
import { createServer } from '../../api/src/http/server.ts'
import type { FoundPlaces } from '../../api/src/streets/places/found-places.ts'
import { openPlaces, writePlaces } from '../../api/src/streets/places/places-file.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import { dictionaries } from '../../geo/src/words/dictionaries.ts'
import { smallCity } from '../../geo/src/world/testing/small-city.ts'
import { at, TownPlan } from '../streets/town-plan.ts'
import { streetsWithoutNetwork } from '../streets/without-network.ts'
import { stateNames } from './state-names.ts'

/** Serves a small city with a state's streets, in a process of its own whose memory is measured. Prints where, then a line for the first search. */
const [streets, numbersEach] = [100_000, 10]
const names = stateNames(streets)
const lon = (row: number) => 137_000_000 + (row % 1000) * 700
const lat = (row: number) => 510_000_000 + Math.floor(row / 1000) * 7000
const districts = ['11', '12', '21', '22']
const district = (row: number) => districts[row % districts.length] ?? ''
const found: FoundPlaces = {
  streets: names.map((name, row) => {
    const place = { lon: lon(row), lat: lat(row) }
    const box = { west: place.lon, south: place.lat, east: place.lon, north: place.lat }
    return { name, district: district(row), ...place, box }
  }),
  addresses: Array.from({ length: streets * numbersEach }, (_, row) => {
    const street = Math.floor(row / numbersEach)
    return {
      street,
      number: String((row % numbersEach) * 2 + 1),
      postcode: String(1000 + (street % 600)).padStart(5, '0'),
      district: district(street),
      lon: lon(street),
      lat: lat(street),
    }
  }),
  postcodes: Array.from({ length: 600 }, (_, row) => ({
    code: String(1000 + row).padStart(5, '0'),
    lon: lon(row),
    lat: lat(row),
    addresses: 1,
  })),
  landmarks: [],
}

const folder = await mkdtemp(join(tmpdir(), 'atlas-search-'))
const path = join(folder, 'places')
await writePlaces(path, found)
const town = new TownPlan({ lon: 13.7, lat: 51 })
town.way([at(0, 0), at(100, 0)], { highway: 'residential', name: 'Hauptstraße' })
const bounds = { west: 13.7, south: 51, east: 13.71, north: 51.01 }
const city = { bounds, inhabited: [], districts: [] }
const built = await streetsWithoutNetwork(town.extract(), city, join(folder, 'town'))
const { minimums, connections } = readEnvironment({})
const world = publish(smallCity, minimums)
const refused = () => {
  throw new Error('no statement is sent')
}
let opened: ReturnType<typeof openPlaces> | undefined
const server = await createServer({
  streets: { ...built, places: () => (opened ??= openPlaces(path)) },
  connection: { queries: refused },
  world: { current: world, newest: () => Promise.resolve(world) },
  readiness: () => Promise.resolve({ status: 'ready' }),
  walking: { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null },
  detourFactor: 1.3,
  dictionaries,
  developerTools: false,
  deadlineSeconds: 10,
  connections,
  logLevel: 'silent',
})
const url = await server.listen({ port: 0, host: '127.0.0.1' })
const collected = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = memoryUsage()
  return heapUsed + arrayBuffers
}
// What was only written takes no memory of the server's.
found.streets = []
found.addresses = []
const before = collected()
const begun = performance.now()
await server.inject({
  method: 'POST',
  url: '/graphql',
  payload: { query: '{ search(text: "Hauptstr. 5") { __typename } }' },
})
const firstMilliseconds = Math.round(performance.now() - begun)
stdout.write(`${JSON.stringify({ url, firstMilliseconds, bytes: collected() - before })}\n`)
process.once('SIGTERM', () => {
  void server.close().then(() => rm(folder, { recursive: true, force: true }))
})
