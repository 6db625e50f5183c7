import type { Extent } from '@atlas/geo/world/snapshot'
import type { Point } from 'geojson'
import { indexOfExtents } from '../tiles/found-in-tile.ts'

interface Placed {
  readonly lon: number
  readonly lat: number
}

const decimals = 6

const rounded = (degrees: number) => Number(degrees.toFixed(decimals))

export const pointAt = ({ lon, lat }: Placed): Point => ({
  type: 'Point',
  coordinates: [rounded(lon), rounded(lat)],
})

/** Of points as they are told. */
export const indexOfPoints = (length: number, at: (place: number) => Placed) =>
  indexOfExtents(length, (place) => {
    const { lon, lat } = at(place)
    const [x, y] = [rounded(lon), rounded(lat)]
    return { west: x, south: y, east: x, north: y }
  })

/** What bounds some places and the city, which they may lie beside. */
export function extentAround(places: readonly Placed[], city: Extent): Extent {
  let { west, south, east, north } = city
  for (const { lon, lat } of places) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return { west, south, east, north }
}
