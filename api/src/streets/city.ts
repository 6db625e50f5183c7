import type { Place } from '@atlas/geo/reach/distance/geodesic'
import type { LayerTableName } from '@atlas/geo/layers/layer-tables'
import { eachFoldedRow, type Layer } from '../database/seed/layers.ts'
import { readDataSet, type Row } from '../database/seed/read-data-set.ts'
import { type Bounds, noBounds, union } from './extract/bounds.ts'
import { StreetsError } from './streets-error.ts'

/** What streets must cover, and how its parts are called. */
export interface City {
  bounds: Bounds
  /** The middles of the cells in which people live, each with the code of its district. */
  inhabited: readonly (Place & { district: string })[]
  districts: readonly CityDistrict[]
}

export interface CityDistrict {
  code: string
  /** Its outline, of one or several parts. */
  rings: readonly (readonly Place[])[]
}

/** About two kilometres, so that who lives at the border sees what lies beyond it. */
const surroundings = { lat: 0.018, lon: 0.0285 }

/** The city and what lies around it: of an extract nothing else is kept. */
export const withSurroundings = ({ west, south, east, north }: Bounds): Bounds => ({
  west: west - surroundings.lon,
  south: south - surroundings.lat,
  east: east + surroundings.lon,
  north: north + surroundings.lat,
})

/**
 * The city of a data set, by the outlines of its districts and by its cells.
 * @param layers what was imported
 * @throws StreetsError where it has no outlines
 */
export async function cityOfDataSet(
  directory: string,
  layers: readonly Layer[] = [],
): Promise<City> {
  const { tables } = await readDataSet(directory)
  const rowsOf = (name: LayerTableName) =>
    eachFoldedRow(name, tables.find((table) => table.name === name)?.rows ?? [], layers)
  const outlines: { code: string; ring: Place[] }[] = []
  for await (const { district, ring } of rowsOf('district-outlines')) {
    outlines.push({ code: String(district), ring: readRing(String(ring)) })
  }
  if (outlines.length === 0) throw new StreetsError(noOutlines)
  const bounds = outlines
    .flatMap(({ ring }) => ring)
    .map(({ lon, lat }) => ({ west: lon, east: lon, south: lat, north: lat }))
    .reduce(union, noBounds)
  const inhabited = await newestCells(rowsOf('cells'))
  const codes = [...new Set(outlines.map(({ code }) => code))]
  const districts = codes.map((code) => ({
    code,
    rings: outlines.filter((outline) => outline.code === code).map(({ ring }) => ring),
  }))
  return { bounds, inhabited, districts }
}

const noOutlines =
  'The city has no districts yet, so nobody knows which streets are its own. Import their outlines first: npm run import -- boundaries <file> --level districts'

async function newestCells(rows: AsyncIterable<Row>): Promise<City['inhabited']> {
  let newest = ''
  let cells: (Place & { district: string })[] = []
  for await (const { day, lon, lat, district } of rows) {
    const of = String(day)
    if (of < newest) continue
    if (of > newest) [newest, cells] = [of, []]
    cells.push({ lon: Number(lon), lat: Number(lat), district: String(district) })
  }
  return cells
}

const readRing = (text: string): Place[] =>
  text.split(', ').map((corner) => {
    const [lon = NaN, lat = NaN] = corner.split(' ').map(Number)
    return { lon, lat }
  })
