import type { Place } from '@atlas/geo/reach/distance/geodesic'
import { readDataSet } from '../database/seed/read-data-set.ts'
import { type Bounds, noBounds, union } from './extract/extract-content.ts'

/** What a network must cover. */
export interface City {
  bounds: Bounds
  /** The middles of the cells in which people live. */
  inhabited: Place[]
}

/** The city of a data set, by the outlines of its districts and by its cells. */
export async function cityOfDataSet(directory: string): Promise<City> {
  const { tables } = await readDataSet(directory)
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? []
  const corners = rowsOf('district-outlines').flatMap(({ ring }) => String(ring).split(', '))
  const bounds = corners
    .map((corner) => {
      const [lon = NaN, lat = NaN] = corner.split(' ').map(Number)
      return { west: lon, east: lon, south: lat, north: lat }
    })
    .reduce(union, noBounds)
  const inhabited = rowsOf('cells').map(({ lon, lat }) => ({ lon: Number(lon), lat: Number(lat) }))
  return { bounds, inhabited }
}
