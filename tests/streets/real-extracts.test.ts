import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type City, cityOfDataSet } from '../../api/src/streets/city.ts'
import { installStreets } from '../../api/src/streets/install-streets.ts'
import { openStreets, type Streets } from '../../api/src/streets/open-streets.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { routesOnStreets } from '../../api/src/walking/routes-on-streets.ts'
import { tilesOfBox } from '../../api/src/pyramid/tile-address.ts'
import { greatCircleMetres } from '../support/great-circle.ts'
import { sharedMissing, sharedPath } from '../support/shared-files.ts'
import { directoryWithEngine, missingEngine } from './engine.ts'
import { realExtracts } from './real-extracts.ts'
import { replaceInBlocks } from './replace-in-blocks.ts'

const missing = sharedMissing('data/osm') ?? (await missingEngine())

describe.skipIf(missing)('extracts as people have drawn them', () => {
  let scratch: string
  let directory: string

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'atlas-real-extracts-'))
    directory = await directoryWithEngine()
  })

  afterAll(async () => {
    for (const each of [scratch, directory]) await rm(each, { recursive: true, force: true })
  })

  const install = (extract: string, city: City) =>
    installStreets({ extract, directory, city, day: '2014-06-01', progress: () => undefined })
  const bayreuth = realExtracts['north-bayreuth']
  const { file, city } = bayreuth

  describe.each(Object.values(realExtracts))('$file, with a city laid over it', (extract) => {
    let streets: Streets

    beforeAll(async () => {
      await install(sharedPath(extract.file), extract.city)
      const opened = await openStreets(directory)
      if (!opened) throw new Error('nothing was put into use')
      streets = opened
    })

    it('gives a network, a base map, and places to search for', () => {
      const { record } = streets
      expect(record).toMatchObject({
        file: basename(extract.file),
        day: extract.day ?? '2014-06-01',
        connectedCells: extract.city.inhabited.length,
      })
      const { places, furniture } = record
      const counted = { ...places, steps: furniture.steps }
      for (const what of ['streets', 'addresses', 'postcodes', 'landmarks', 'steps'] as const) {
        expect(counted[what], what).toBeGreaterThanOrEqual(extract.least[what])
      }
    })

    it('knows every street by a name, where it runs, with its own house numbers', async () => {
      const { streets: named, addresses } = await streets.places()
      const { west, south, east, north } = extract.city.bounds
      let numbered = 0
      for (let row = 0; row < named.length; row += 1) {
        const street = named.at(row)
        expect(street.name).toMatch(/\S/)
        expect(street.lon >= west && street.lon <= east).toBe(true)
        expect(street.lat >= south && street.lat <= north).toBe(true)
        numbered += street.addresses.to - street.addresses.from
      }
      expect(numbered).toBe(addresses.length)
    })

    it('has a tile of every zoom where people live', async () => {
      const [home] = extract.city.inhabited
      if (!home) throw new Error('nobody lives there')
      const here = { west: home.lon, east: home.lon, south: home.lat, north: home.lat }
      for (const zoom of [11, 12, 13, 14]) {
        const [tile = { z: 0, x: 0, y: 0 }] = tilesOfBox(here, zoom)
        expect((await streets.baseMap.tile(tile))?.length).toBeGreaterThan(100)
      }
    })

    it('leads from door to door', async () => {
      const [from, to] = extract.city.inhabited
      if (!from || !to) throw new Error('too few live there')
      const geodesicMetres = greatCircleMetres([from.lon, from.lat], [to.lon, to.lat])
      const [metres] = await streets.network.walkingMetres(
        [{ from, to, geodesicMetres }],
        'ON_FOOT',
      )
      expect(metres).toBeGreaterThan(geodesicMetres)
      expect(metres).toBeLessThan(4 * geodesicMetres)
    })

    it('tells the way from door to door, on foot and without stairs', async () => {
      const [from, to] = extract.city.inhabited
      if (!from || !to) throw new Error('too few live there')
      const named = new Set<string>()
      const { streets: known } = await streets.places()
      for (let row = 0; row < known.length; row += 1) named.add(known.at(row).name)
      for (const traveller of ['ON_FOOT', 'WHEELCHAIR'] as const) {
        const found = await routesOnStreets(streets, traveller)(from, to)
        const steps = found?.steps ?? []
        const walked = steps.reduce((sum, { metres }) => sum + metres, 0)
        expect(walked / (found?.metres ?? NaN)).toBeGreaterThan(0.9)
        expect(steps.filter(({ street }) => street !== null && named.has(street))).not.toEqual([])
        if (traveller === 'WHEELCHAIR') expect(found?.flightsOfStairs).toBe(0)
      }
    })
  })

  describe('are refused, with what was in use left as it was,', () => {
    const refused = async (attempt: () => Promise<unknown>, reason: RegExp) => {
      const before = await openStreets(directory)
      await expect(attempt()).rejects.toThrow(reason)
      expect((await openStreets(directory))?.record).toEqual(before?.record)
    }

    it('when cut in half', async () => {
      const bytes = await readFile(sharedPath(file))
      const half = join(scratch, 'half.osm.pbf')
      await writeFile(half, bytes.subarray(0, bytes.length >> 1))
      await refused(
        () => install(half, city),
        /half\.osm\.pbf cannot be used: it ends at byte 355782/,
      )
    })

    it('when of another region', async () => {
      const dresden = await cityOfDataSet(seedDirectory)
      await refused(
        () => install(sharedPath(file), dresden),
        /does not cover the city: it reaches from 11\.40 to 11\.67° east/,
      )
    })

    it('when without names', async () => {
      const nameless = join(scratch, 'nameless.osm.pbf')
      await writeFile(
        nameless,
        replaceInBlocks(await readFile(sharedPath(file)), (text) =>
          text === 'name' ? 'ref:' : text,
        ),
      )
      await refused(() => install(nameless, city), /no street of the city has a name in it/)
    })

    it('when their day is not known', async () => {
      const extract = sharedPath(file)
      await refused(
        () => installStreets({ extract, directory, city, progress: () => undefined }),
        /does not say of which day it is; add --day/,
      )
    })
  })
})
