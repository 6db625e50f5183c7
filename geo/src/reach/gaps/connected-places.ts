import KDBush from 'kdbush'

import type { Places } from '../distance/geodesic.ts'
import { squareOf } from '../distance/grid-square.ts'

/**
 * Groups of places that are connected: from each a chain leads to every other of its group in steps no longer than
 * given (DBSCAN with groups from one place on). A step is measured between the squares of the grid in which the places
 * lie: where in its square a cell stands depends on who lived there, and is no distance between cells. Neighbours come
 * from an index, so it costs by the number of places, not by its square.
 *
 * @param step in metres
 * @param side of the squares, in metres
 * @returns the places of each group ascending, groups by their first place
 * @throws RangeError when the step is not above 0 or a place is not on the globe
 */
export function connectedPlaces(places: Places, step: number, side: number): number[][] {
  const all = new Uint8Array(places.lon.length).fill(1)
  return connectedGroups(all, nearIn(places, step, side)).map((group) =>
    group.sort((a, b) => a - b),
  )
}

/**
 * Of each place those at most a step away, itself among them: for whoever asks again and again.
 * @throws as connectedPlaces
 */
export function neighbouringPlaces(places: Places, step: number, side: number): number[][] {
  const near = nearIn(places, step, side)
  return Array.from(places.lon, (_, place) => near(place))
}

/**
 * @param members which of the places there are: 1, or 0 for those that are none
 * @param near the places a step away from one
 */
function connectedGroups(
  members: Uint8Array,
  near: (place: number) => readonly number[],
): number[][] {
  const left = members.slice()
  /** Takes a place into a group. @returns whether it was in none */
  const isNew = (place: number) => {
    const before = left[place]
    left[place] = 0
    return before === 1
  }
  const groups: number[][] = []
  for (const start of left.keys()) {
    if (!isNew(start)) continue
    const group = [start]
    for (const member of group) group.push(...near(member).filter(isNew))
    groups.push(group)
  }
  return groups
}

function nearIn({ lon, lat }: Places, step: number, side: number): (place: number) => number[] {
  if (!(step > 0 && step < Infinity)) throw new RangeError(`A step must be above 0: ${step}`)
  if (lon.length === 0) return () => []
  const squares = Array.from(lon, (degrees, place) => squareOnGlobe(degrees, lat[place] ?? 0, side))
  const index = new KDBush(squares.length)
  for (const { x, y } of squares) index.add(x, y)
  index.finish()
  return (place) => {
    const square = squares[place]
    return square ? index.within(square.x, square.y, step) : []
  }
}

function squareOnGlobe(lon: number, lat: number, side: number) {
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return squareOf(lon, lat, side)
  throw new RangeError(`No place on the globe: ${lon}, ${lat}`)
}
