import type { Pair } from '../projection/coordinate-systems.ts'
import { metresAround } from '../projection/metres-around.ts'

/** Closed: its last corner is its first. */
export type Ring = readonly Pair[]
/** An outer ring, then those of its holes. */
export type Part = readonly Ring[]
/** One or more parts, degrees of longitude and latitude unless something else is said. */
export type Outline = readonly Part[]

export interface Extent {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export const cornersOf = (outline: Outline): Pair[] => outline.flat(2)

export function extentOf(corners: Iterable<Pair>): Extent {
  const extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [lon, lat] of corners) {
    extent.west = Math.min(extent.west, lon)
    extent.east = Math.max(extent.east, lon)
    extent.south = Math.min(extent.south, lat)
    extent.north = Math.max(extent.north, lat)
  }
  return extent
}

export const middleOf = ({ west, south, east, north }: Extent): Pair => [
  (west + east) / 2,
  (south + north) / 2,
]

export const isInside = ([lon, lat]: Pair, { west, south, east, north }: Extent): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** An extent with a margin around it: a part of its width and height. */
export function widened({ west, south, east, north }: Extent, by: number): Extent {
  const across = (east - west) * by
  const along = (north - south) * by
  return { west: west - across, south: south - along, east: east + across, north: north + along }
}

/** Every corner in another plane. */
export const transformed = (outline: Outline, to: (corner: Pair) => Pair): Outline =>
  outline.map((part) => part.map((ring) => ring.map(to)))

/** @returns square units of the plane; above 0 where the ring goes counter-clockwise */
function signedArea(ring: Ring): number {
  const [[originX, originY] = [0, 0]] = ring
  let twice = 0
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? ring[0] ?? [x, y]
    twice += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
  })
  return twice / 2
}

/** Of a plane in metres: square metres, without holes. */
export const planeArea = (outline: Outline): number =>
  outline.reduce((sum, part) => sum + partArea(part), 0)

export const partArea = (part: Part): number =>
  part.reduce((sum, ring, at) => sum + (at === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0)

export const lengthOf = (ring: Ring): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? [x, y]
    return sum + Math.hypot(nextX - x, nextY - y)
  }, 0)

/** Square kilometres on the ellipsoid of an outline in degrees. */
export function squareKilometres(outline: Outline): number {
  const { toMetres } = metresAround(middleOf(extentOf(cornersOf(outline))))
  return planeArea(transformed(outline, toMetres)) / 1e6
}
