import type { Place } from '@atlas/geo/reach/distance/geodesic'
import { readDataSet } from '../database/seed/read-data-set.ts'
import { type Bounds, noBounds, union } from './extract/bounds.ts'

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

/** The city of a data set, by the outlines of its districts and by its cells. */
export async function cityOfDataSet(directory: string): Promise<City> {
  const { tables } = await readDataSet(directory)
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? []
  const outlines = rowsOf('district-outlines').map(({ district, ring }) => ({
    code: String(district),
    ring: readRing(String(ring)),
  }))
  const bounds = outlines
    .flatMap(({ ring }) => ring)
    .map(({ lon, lat }) => ({ west: lon, east: lon, south: lat, north: lat }))
    .reduce(union, noBounds)
  const inhabited = rowsOf('cells').map(({ lon, lat, district }) => ({
    lon: Number(lon),
    lat: Number(lat),
    district: String(district),
  }))
  const codes = [...new Set(outlines.map(({ code }) => code))]
  const districts = codes.map((code) => ({
    code,
    rings: outlines.filter((outline) => outline.code === code).map(({ ring }) => ring),
  }))
  return { bounds, inhabited, districts }
}

const readRing = (text: string): Place[] =>
  text.split(', ').map((corner) => {
    const [lon = NaN, lat = NaN] = corner.split(' ').map(Number)
    return { lon, lat }
  })
