import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import type { FastifyInstance } from 'fastify'
import type { Geometry } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { readEnvironment } from '../../api/src/environment.ts'
import { createServer } from '../../api/src/http/server.ts'
import { type TileAddress, tilesOfBox } from '../../api/src/pyramid/tile-address.ts'
import type { City } from '../../api/src/streets/city.ts'
import type { Bounds } from '../../api/src/streets/extract/bounds.ts'
import type { Streets } from '../../api/src/streets/open-streets.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import { dictionaries } from '../../geo/src/words/dictionaries.ts'
import { smallCity } from '../../geo/src/world/testing/small-city.ts'
import { gdal, withoutGdal } from '../support/gdal.ts'
import { apartOf, decoded, keyOf, type Shown, shownIn } from './shown-on-tiles.ts'
import { at, TownPlan } from './town-plan.ts'
import { drawTown } from './town.ts'
import { streetsWithoutNetwork } from './without-network.ts'

/** All of the town lies in one tile of zoom 14, which is some 1,500 m wide. */
const corner = { lon: 13.7384, lat: 51.0441 }
const within = { west: 13.738, south: 51.044, east: 13.7545, north: 51.0545 }

const tileJson = z.object({
  attribution: z.string(),
  tiles: z.tuple([z.url()]),
  minzoom: z.int(),
  maxzoom: z.int(),
  bounds: z.array(z.number()),
  vector_layers: z.array(z.object({ id: z.string() })),
})

const readByGdal = z.object({
  features: z.array(
    z.object({ properties: z.record(z.string(), z.unknown()), geometry: z.custom<Geometry>() }),
  ),
})

const townOf = (bounds: Bounds): City => ({ bounds, inhabited: [], districts: [] })

describe('the base map', () => {
  const town = new TownPlan(corner)
  const shown = drawTown(town)
  let folder: string
  let streets: Streets
  let server: FastifyInstance

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-base-map-'))
    streets = await streetsWithoutNetwork(town.extract(), townOf(within), folder)
    const { minimums, connections } = readEnvironment({})
    const world = publish(smallCity, minimums)
    server = await createServer({
      streets: { ...streets, places: () => expect.fail('nobody searches') },
      connection: { queries: () => expect.fail('no statement is sent') },
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
  })

  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  const tileAt = (zoom: number): TileAddress => {
    const [tile, ...more] = tilesOfBox({ ...within, west: corner.lon, south: corner.lat }, zoom)
    if (!tile || more.length > 0) throw new Error('the town lies in several tiles')
    return tile
  }
  const drawnAt = async (zoom: number): Promise<Shown[]> => {
    const bytes = await streets.baseMap.tile(tileAt(zoom))
    return bytes === null ? [] : decoded(bytes, tileAt(zoom), town)
  }

  it('shows at its last zoom what the extract holds, where it lies', async () => {
    const drawn = await drawnAt(14)
    expect(drawn.map(keyOf).sort()).toEqual(shown.map(keyOf).sort())
    for (const expected of shown) {
      const alike = drawn.filter((one) => keyOf(one) === keyOf(expected))
      const apart = alike.map(({ lines }) =>
        Math.max(...lines.map((line, index) => apartOf(line, expected.lines[index] ?? []))),
      )
      expect(Math.min(...apart), keyOf(expected)).toBeLessThan(1)
    }
  })

  it('shows less the farther one is away', async () => {
    const classesAt = async (zoom: number) => {
      const drawn = await drawnAt(zoom)
      const names = drawn.map(({ layer, properties }) => `${layer} ${String(properties.class)}`)
      return [...new Set(names)].sort()
    }
    const near = await classesAt(14)
    expect(near.filter((name) => name.startsWith('paths'))).toEqual([
      'paths cycleway',
      'paths footway',
      'paths path',
      'paths steps',
    ])
    const far = await classesAt(11)
    expect(far).toEqual(['rail rail', 'streets motorway', 'water river'])
    expect(await classesAt(12)).toEqual(expect.arrayContaining(far))
    expect(near).toEqual(expect.arrayContaining(await classesAt(13)))
    expect(await streets.baseMap.tile({ ...tileAt(11), z: 10 })).toBeNull()
  })

  it('shows whole what reaches out of the city, also where a part of its outline lies outside', async () => {
    const wide = new TownPlan(corner)
    const [near, east, north, far] = [
      [300, 300],
      [30_000, 300],
      [300, 30_000],
      [30_000, 30_000],
    ] as const
    const inside = wide.way([north, near, east])
    const outside = wide.way([east, far, north])
    wide.relation(
      [
        { kind: 'WAY', id: inside, role: 'outer' },
        { kind: 'WAY', id: outside, role: 'outer' },
      ],
      { type: 'multipolygon', natural: 'wood' },
    )
    wide.way([at(100, 100), at(200, 100)], { highway: 'residential', name: 'Waldweg' })
    const folderOfIt = join(folder, 'wide')
    const { baseMap } = await streetsWithoutNetwork(wide.extract(), townOf(within), folderOfIt)
    const bytes = await baseMap.tile(tileAt(14))
    const woods = decoded(bytes ?? new Uint8Array(), tileAt(14), wide).filter(
      ({ layer }) => layer === 'green',
    )
    expect(woods.map(({ lines }) => lines.length)).toEqual([1])
    // From its corner to the edges of the tile in the north and east, and a little beyond.
    const spots = woods.flatMap(({ lines }) => lines.flat())
    const [wests, souths] = [spots.map(([spot]) => spot), spots.map(([, spot]) => spot)]
    expect(Math.round(Math.min(...wests))).toBe(300)
    expect(Math.round(Math.min(...souths))).toBe(300)
    expect(spots.every(([x, y]) => Math.min(x, y) < 301 || Math.min(x, y) > 1000)).toBe(true)
    expect(spots).toHaveLength(5)
  })

  it('comes from the server with its source and day, immutable under its version', async () => {
    const described = await server.inject('/tiles/base-map.json')
    const { tiles, attribution, bounds, minzoom, maxzoom, vector_layers } = tileJson.parse(
      described.json(),
    )
    const rounded = bounds.map((degrees) => Number(degrees.toFixed(6)))
    expect({ attribution, bounds: rounded, minzoom, maxzoom }).toEqual({
      attribution: '© OpenStreetMap contributors (ODbL 1.0), 2026-05-01',
      bounds: [13.7095, 51.026, 13.783, 51.0725],
      minzoom: 11,
      maxzoom: 14,
    })
    expect(vector_layers.map(({ id }) => id)).toEqual([
      ...['water', 'green', 'buildings', 'rail', 'paths', 'streets', 'landmarks'],
    ])
    const place = Object.values(tileAt(14)).join('/')
    const address = `/tiles/streets-2026-05-01-town/base-map/${place}.mvt`
    expect(new URL(tiles[0].replace('{z}/{x}/{y}', place)).pathname).toBe(address)
    const tile = await server.inject(address)
    expect(tile.headers).toMatchObject({
      'content-type': 'application/vnd.mapbox-vector-tile',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    })
    expect(decoded(tile.rawPayload, tileAt(14), town)).toEqual(await drawnAt(14))
    const again = await server.inject({
      url: '/tiles/base-map.json',
      headers: { 'if-none-match': described.headers.etag },
    })
    expect(again.statusCode).toBe(304)
  })

  it.skipIf(withoutGdal)('is read by GDAL as it is served, and from its folder', async () => {
    const place = Object.values(tileAt(14)).join('/')
    const file = join(folder, 'served', `${place}.mvt`)
    await mkdir(dirname(file), { recursive: true })
    const tile = await server.inject(`/tiles/current/base-map/${place}.mvt`)
    const { rawPayload } = await server.inject(String(tile.headers.location))
    await writeFile(file, rawPayload)
    const drawn = await drawnAt(14)
    const layers = [...new Set(drawn.map(({ layer }) => layer))]
    const read = await Promise.all(
      layers.map(async (layer) => {
        const singly = ['-explodecollections', '-oo', 'CLIP=NO']
        const asGeoJson = ['-f', 'GeoJSON', '-t_srs', 'EPSG:4326', '/vsistdout/']
        const printed = await gdal('ogr2ogr', ...singly, ...asGeoJson, file, layer)
        return readByGdal
          .parse(JSON.parse(printed))
          .features.map(({ properties, geometry }) =>
            shownIn(layer, saidIn(properties), geometry, town),
          )
      }),
    )
    expect(read.flat().map(keyOf)).toEqual(drawn.map(keyOf))
    read.flat().forEach(({ lines }, index) => {
      const apart = lines.map((line, ring) => apartOf(line, drawn[index]?.lines[ring] ?? []))
      expect(Math.max(...apart)).toBeLessThan(0.1)
    })

    const described = join(folder, 'base-map.json')
    await writeFile(described, (await server.inject('/tiles/base-map.json')).rawPayload)
    const zoom = join(folder, 'base-map', '14')
    const printed = await gdal('ogrinfo', '-ro', '-so', '-oo', `METADATA_FILE=${described}`, zoom)
    expect([...printed.matchAll(/^\d+: (\S+)/gm)].map(([, layer]) => layer)).toEqual(layers)
  })

  it('has nothing outside the city, leads to its version, and refuses deeper zooms', async () => {
    const version = 'streets-2026-05-01-town'
    const elsewhere = await server.inject(`/tiles/${version}/base-map/14/8000/5000.mvt`)
    expect([elsewhere.statusCode, elsewhere.body]).toEqual([204, ''])
    const far = await server.inject(`/tiles/${version}/base-map/3/4/2.mvt`)
    expect(far.statusCode).toBe(204)
    const other = await server.inject('/tiles/current/base-map/14/8817/5481.mvt')
    expect([other.statusCode, other.headers.location, other.headers['cache-control']]).toEqual([
      302,
      `/tiles/${version}/base-map/14/8817/5481.mvt`,
      'no-store',
    ])
    const deeper = await server.inject({
      url: `/tiles/${version}/base-map/15/17634/10962.mvt`,
      headers: { 'accept-language': 'en' },
    })
    expect(deeper.statusCode).toBe(404)
    expect(deeper.json()).toMatchObject({
      errors: [{ message: 'There is no such tile. Layers: base-map; zooms: 0 to 14.' }],
    })
  })
})

/** What is not said of a feature, GDAL says is null. */
const saidIn = (properties: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => name !== 'mvt_id' && value !== null),
  )
