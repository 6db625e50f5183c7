import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type City, cityOfDataSet } from '../../api/src/streets/city.ts'
import { installStreets } from '../../api/src/streets/install-streets.ts'
import { openStreets } from '../../api/src/streets/open-streets.ts'
import type { StreetNetwork, Traveller } from '../../api/src/streets/network/street-network.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import type { Place } from '../../geo/src/reach/distance/geodesic.ts'
import { furthestMetres } from '../../geo/src/terms/asked-at-most.ts'
import { greatCircleMetres } from '../support/great-circle.ts'
import { directoryWithEngine, missingEngine } from './engine.ts'
import { banksOf, crossingOf, riverCity, spacing, street } from './river-city.ts'
import { type Extract, type Way, writeExtract } from './write-extract.ts'

const missing = await missingEngine()
const bridge = { ...street, bridge: 'yes' }
const stairs = { highway: 'steps', bridge: 'yes' }
const ferry = { route: 'ferry', foot: 'yes' }
const replicated = new Date('2026-05-01T20:21:00Z')

describe.skipIf(missing)('a street network built from an extract of OpenStreetMap', () => {
  let city: City
  let directory: string
  let extracts: string
  let network: StreetNetwork

  /** The extract of a city like ours; what leads across its river, by street. */
  const crossed = (crossings: [number, Way['tags']][], changed: Partial<Extract> = {}) => ({
    ...riverCity({ bounds: city.bounds, crossings: new Map(crossings), replicated }),
    ...changed,
  })
  const at = (column: number, row: number) => crossingOf(city.bounds, column, row)
  const across = (column: number): [Place, Place] => {
    const { south, north } = banksOf(city.bounds)
    return [at(column, south), at(column, north)]
  }
  const install = async (extract: Extract, day?: string) => {
    const path = join(extracts, 'city.osm.pbf')
    await writeExtract(path, extract)
    return installFile(path, day)
  }
  const installFile = (extract: string, day?: string) =>
    installStreets({ extract, directory, city, day, progress: () => undefined })
  const open = async () => {
    const opened = await openStreets(directory)
    if (!opened) throw new Error('no streets are in use')
    return opened.network
  }
  const metres = async (
    [from, to]: readonly [Place, Place],
    traveller: Traveller = 'ON_FOOT',
    streets = network,
  ) => (await streets.walkingMetres([pair(from, to)], traveller))[0]

  beforeAll(async () => {
    city = await cityOfDataSet(seedDirectory)
    directory = await directoryWithEngine()
    extracts = await mkdtemp(join(tmpdir(), 'atlas-extracts-'))
    expect(await openStreets(directory)).toBeNull()
    await install(
      crossed([
        [50, bridge],
        [60, stairs],
        [70, ferry],
      ]),
    )
    network = await open()
  })

  afterAll(async () => {
    for (const each of [directory, extracts]) await rm(each, { recursive: true, force: true })
  })

  it('says what it was built from', () => {
    expect(network.record).toMatchObject({
      file: 'city.osm.pbf',
      day: '2026-05-01',
      licence: 'ODbL 1.0',
      engine: 'Valhalla 3.6.1',
      connectedCells: city.inhabited.length,
    })
  })

  it('leaves nothing behind but what is in use', async () => {
    const installed = await readdir(join(directory, network.record.version))
    expect(installed.sort()).toEqual(['base-map', 'furniture', 'network', 'places', 'streets.json'])
    expect(await readdir('.')).not.toContain('duplicateways.txt')
  })

  it('goes along the streets', async () => {
    const places: [number, number, number, number][] = [
      [10, 3, 14, 9],
      [22, 11, 22, 4],
      [40, 2, 31, 2],
      [55, 40, 48, 52],
    ]
    const pairs = places.map(([column1, row1, column2, row2]) =>
      pair(at(column1, row1), at(column2, row2)),
    )
    const found = await network.walkingMetres(pairs, 'ON_FOOT')
    places.forEach(([column1, row1, column2, row2], index) => {
      const expected = (Math.abs(column1 - column2) + Math.abs(row1 - row2)) * spacing
      expect(Math.abs((found[index] ?? NaN) - expected)).toBeLessThan(0.01 * expected)
    })
  })

  it('leads as far as anybody is asked to walk, and no farther', async () => {
    const { south } = banksOf(city.bounds)
    const within = (80 + south) * spacing
    const found = await metres([at(0, 0), at(80, south)])
    expect(found).toBeLessThan(furthestMetres)
    expect(Math.abs((found ?? NaN) - within)).toBeLessThan(0.01 * within)
    // Round the river, by the only bridge.
    const [from, to] = [at(0, 0), at(0, 75)]
    expect((2 * 50 + 75) * spacing).toBeGreaterThan(furthestMetres)
    expect(await metres([from, to])).toBeNull()
  })

  it('adds the way to the street and from it', async () => {
    const [south] = across(30)
    const { lon, lat } = at(31, banksOf(city.bounds).south)
    const beside = { lon: (south.lon + lon) / 2, lat: lat - 0.0009 }
    const found = await metres([beside, { lon: beside.lon - 0.0001, lat }])
    expect(found).toBeGreaterThan(100)
    expect(found).toBeLessThan(115)
  })

  it('walks round a river to the next bridge', async () => {
    expect(await metres(across(50))).toBeLessThan(1.05 * spacing)
    expect(await metres(across(45))).toBeGreaterThan(10.9 * spacing)
    expect(await metres(across(45))).toBeLessThan(11.2 * spacing)
  })

  it('leads a wheelchair round steps', async () => {
    expect(await metres(across(60))).toBeLessThan(1.05 * spacing)
    expect(await metres(across(60), 'WHEELCHAIR')).toBeGreaterThan(20.8 * spacing)
    expect(await metres(across(60), 'WHEELCHAIR')).toBeLessThan(21.3 * spacing)
  })

  it('takes no ferry', async () => {
    expect(await metres(across(70))).toBeGreaterThan(20.8 * spacing)
  })

  it('knows no way to a place far from every street, and answers for the others', async () => {
    const [south, north] = across(50)
    const wilderness = { lon: city.bounds.west - 0.1, lat: city.bounds.south }
    const found = await network.walkingMetres(
      [pair(wilderness, south), pair(south, north), pair(south, wilderness), pair(north, north)],
      'ON_FOOT',
    )
    expect(found.map((value) => value === null)).toEqual([true, false, true, false])
    expect(await network.reach(wilderness, [500], 'ON_FOOT')).toEqual([])
  })

  it('answers many pairs in their order', async () => {
    const pairs = city.inhabited
      .slice(0, 60)
      .flatMap((cell) => [pair(cell, at(50, 20)), pair(cell, at(30, 60)), pair(at(50, 20), cell)])
    const found = await network.walkingMetres(pairs, 'ON_FOOT')
    const some = [0, 1, 2, 91, 92, 93, 179]
    for (const index of some) {
      const alone = await network.walkingMetres(pairs.slice(index, index + 1), 'ON_FOOT')
      expect(found[index]).toBeCloseTo(alone[0] ?? NaN, 0)
    }
    found.forEach((value, index) => {
      expect(value ?? Infinity).toBeGreaterThanOrEqual(pairs[index]?.geodesicMetres ?? NaN)
    })
  })

  it('draws what is within reach', async () => {
    const [south, north] = across(45)
    const [near, far] = await network.reach(south, [600, 1200], 'ON_FOOT')
    expect([near?.metres, far?.metres]).toEqual([600, 1200])
    const latitudes = JSON.stringify(far?.outline).match(/51\.\d+/g) ?? []
    // Across the river nothing is, although it is 300 m wide.
    expect(Math.max(...latitudes.map(Number))).toBeLessThan(north.lat)
    expect(Math.min(...latitudes.map(Number))).toBeLessThan(south.lat - 0.005)
  })

  describe('is refused and leaves the one in use as it was', () => {
    const refused = async (attempt: () => Promise<unknown>, reason: RegExp) => {
      const before = await stateOf(directory)
      await expect(attempt()).rejects.toThrow(reason)
      expect(await stateOf(directory)).toEqual(before)
      expect(await metres(across(50), 'ON_FOOT', await open())).toBeLessThan(1.05 * spacing)
    }
    const file = (name: string) => join(extracts, name)

    it('when its file is cut short', async () => {
      await writeExtract(file('cut.osm.pbf'), crossed([[50, bridge]]))
      await truncate(file('cut.osm.pbf'), 1500)
      await refused(() => installFile(file('cut.osm.pbf')), /cut\.osm\.pbf .* ends at byte 1500/)
    })

    it('when its file is damaged inside', async () => {
      await writeExtract(file('bad.osm.pbf'), crossed([[50, bridge]]))
      const bytes = await readFile(file('bad.osm.pbf'))
      await writeFile(file('bad.osm.pbf'), bytes.fill(0x55, 1000, 1100))
      await refused(() => installFile(file('bad.osm.pbf')), /damaged in the block at byte \d+/)
    })

    it('when its file is something else, or is not there', async () => {
      await writeFile(file('notes.osm.pbf'), 'On Monday we met at the bridge.')
      await refused(() => installFile(file('notes.osm.pbf')), /not an OpenStreetMap extract/)
      await writeFile(file('empty.osm.pbf'), '')
      await refused(() => installFile(file('empty.osm.pbf')), /it is empty/)
      await refused(() => installFile(file('none.osm.pbf')), /ENOENT/)
    })

    it('when it is of another city, whatever its header says', async () => {
      const { bounds } = city
      const leipzig = { west: 12.2, south: 51.24, east: 12.55, north: 51.45 }
      const foreign = riverCity({ bounds: leipzig, crossings: new Map([[5, bridge]]), replicated })
      await refused(() => install({ ...foreign, bounds }), /does not cover the city/)
    })

    it('when it holds only a part of the city', async () => {
      const half = { ...city.bounds, east: (city.bounds.west + city.bounds.east) / 2 }
      const part = riverCity({ bounds: half, crossings: new Map([[5, bridge]]), replicated })
      await refused(() => install(part), /does not cover the city/)
    })

    it('when there are no streets in it', async () => {
      const fields = crossed([]).ways.map((way) => ({ ...way, tags: { landuse: 'meadow' } }))
      await refused(() => install(crossed([], { ways: fields })), /no streets/)
    })

    it('when none of its streets has a name', async () => {
      const nameless = crossed([[50, bridge]]).ways.map((way) => ({ ...way, tags: street }))
      await refused(
        () => install(crossed([], { ways: nameless })),
        /no street of the city has a name in it/,
      )
    })

    it('when its elements are not sorted', async () => {
      const { nodes } = crossed([[50, bridge]])
      await refused(
        () => install(crossed([[50, bridge]], { nodes: nodes.toReversed() })),
        /not sorted by kind and number.* sort it first/,
      )
    })

    it('when it holds the history of the map, or what nobody understands', async () => {
      const history = { required: ['OsmSchema-V0.6', 'HistoricalInformation'] }
      await refused(() => install(crossed([[50, bridge]], history)), /earlier states of the map/)
      const unknown = { required: ['OsmSchema-V0.6', 'Sculptures'] }
      await refused(() => install(crossed([[50, bridge]], unknown)), /needs Sculptures/)
    })

    it('when its streets do not connect the city', async () => {
      await refused(() => install(crossed([])), /no way leads to the middle of the city/)
    })

    it('when nobody says of which day it is', async () => {
      await refused(() => install(crossed([[50, bridge]], { replicated: null })), /add --day=/)
    })
  })

  it('makes way for a newer one, and says when it is damaged', async () => {
    const record = await install(crossed([[40, bridge]], { replicated: null }), '2026-08-01')
    expect(record.day).toBe('2026-08-01')
    const newer = await open()
    expect(newer.record).toEqual(record)
    expect(await metres(across(50), 'ON_FOOT', newer)).toBeGreaterThan(20.8 * spacing)
    // A server that still has the earlier one open goes on reading it.
    expect(await metres(across(50))).toBeLessThan(1.05 * spacing)

    const tiles = await readdir(join(directory, record.version, 'network'), { recursive: true })
    const [tile = ''] = tiles.filter((name) => name.endsWith('.gph'))
    await rm(join(directory, record.version, 'network', tile))
    await expect(openStreets(directory)).rejects.toThrow(/cannot be used: network was built with/)
  })
})

const pair = (from: Place, to: Place) => ({
  from,
  to,
  geodesicMetres: greatCircleMetres([from.lon, from.lat], [to.lon, to.lat]),
})

async function stateOf(directory: string): Promise<{ current: string; files: string[] }> {
  const files = await readdir(directory, { recursive: true })
  return { current: await readFile(join(directory, 'current'), 'utf8'), files: files.sort() }
}
