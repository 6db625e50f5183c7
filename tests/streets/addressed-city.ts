import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { seedDirectory } from '../../api/src/paths.ts'
import { cityOfDataSet } from '../../api/src/streets/city.ts'
import { installStreets } from '../../api/src/streets/install-streets.ts'
import { openStreets, type Streets } from '../../api/src/streets/open-streets.ts'
import { directoryWithEngine } from './engine.ts'
import { crossingOf, riverCity, spacing, street } from './river-city.ts'
import { type Extract, type Node, writeExtract } from './write-extract.ts'

type Bounds = NonNullable<Extract['bounds']>

/** Near it lies the street of the extract that has a name people know, houses and a bench. */
const near = { lon: 13.692, lat: 51.0565 }

/** An invented city of straight streets, in use; one of them, from west to east, is the Lindenallee with its houses. */
export async function useAddressedCity(): Promise<{ streets: Streets; end: () => Promise<void> }> {
  const city = await cityOfDataSet(seedDirectory)
  const directory = await directoryWithEngine()
  const extracts = await mkdtemp(join(tmpdir(), 'atlas-extracts-'))
  const extract = join(extracts, 'city.osm.pbf')
  await writeExtract(extract, addressedCity(city.bounds))
  await installStreets({ extract, directory, city, progress: () => undefined })
  await rm(extracts, { recursive: true })
  const streets = await openStreets(directory)
  if (!streets) throw new Error('no streets are in use')
  return { streets, end: () => rm(directory, { recursive: true, force: true }) }
}

function addressedCity(bounds: Bounds): Extract {
  const plain = riverCity({
    bounds,
    crossings: new Map([[50, { ...street, bridge: 'yes', name: 'Neue Brücke' }]]),
    replicated: new Date('2026-05-01T20:21:00Z'),
  })
  const { row, column } = nearestCrossing(bounds)
  const named = `Querstraße ${String(row + 1)}`
  const lindenallee = (name = '') => (name === named ? 'Lindenallee' : name)
  return {
    ...plain,
    nodes: [...plain.nodes, ...besideStreet(bounds, { row, column }, plain.nodes.length)],
    ways: plain.ways.map((way) =>
      way.tags.name === undefined
        ? way
        : { ...way, tags: { ...way.tags, name: lindenallee(way.tags.name) } },
    ),
  }
}

/** Houses 1 to 9 of the Lindenallee and a bench, some metres north of it. */
function besideStreet(
  bounds: Bounds,
  { row, column }: { row: number; column: number },
  last: number,
): Node[] {
  const { lon, lat } = crossingOf(bounds, column, row)
  const step = (crossingOf(bounds, column + 1, row).lon - lon) / spacing
  const beside = (metres: number, tags: Record<string, string>) => ({
    lon: lon + metres * step,
    lat: lat + 0.0001,
    tags,
  })
  const house = (number: number) =>
    beside(20 * number, {
      'addr:street': 'Lindenallee',
      'addr:housenumber': String(number),
      'addr:postcode': '01157',
    })
  const houses = [1, 3, 5, 7, 9].map(house)
  return [...houses, beside(-40, { amenity: 'bench' })].map((node, index) => ({
    id: last + 1 + index,
    ...node,
  }))
}

function nearestCrossing(bounds: Bounds): { row: number; column: number } {
  const [first, next] = [crossingOf(bounds, 0, 0), crossingOf(bounds, 1, 1)]
  return {
    column: Math.round((near.lon - first.lon) / (next.lon - first.lon)),
    row: Math.round((near.lat - first.lat) / (next.lat - first.lat)),
  }
}
