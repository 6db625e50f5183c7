import KDBush from 'kdbush'

import type { Places } from './geodesic.ts'
import { squareOf } from './grid-square.ts'

/**
 * Groups of places that are connected: from each a chain leads to every other of its group in steps no longer than
 * given (DBSCAN with groups from one place on). A step is measured between the squares of the grid in which the places
 * lie: where in its square a cell stands depends on who lived there, and is no distance between cells. Neighbours come
 * from an index, so it costs by the number of places, not by its square.
 *
 * @param step in metres
 * @returns the places of each group ascending, groups by their first place
 * @throws RangeError when the step is not above 0 or a place is not on the globe
 */
export function connectedPlaces({ lon, lat }: Places, step: number): number[][] {
  if (!(step > 0 && step < Infinity)) throw new RangeError(`A step must be above 0: ${step}`)
  if (lon.length === 0) return []
  const squares = Array.from(lon, (degrees, place) => squareOnGlobe(degrees, lat[place] ?? 0))
  const index = new KDBush(squares.length)
  for (const { x, y } of squares) index.add(x, y)
  index.finish()

  const grouped = new Uint8Array(squares.length)
  /** Marks a place as grouped. @returns whether it was not */
  const isNew = (place: number) => {
    const before = grouped[place]
    grouped[place] = 1
    return before === 0
  }
  const groups: number[][] = []
  for (const [start, square] of squares.entries()) {
    if (!isNew(start)) continue
    const group = [start]
    for (const member of group) {
      const { x, y } = squares[member] ?? square
      group.push(...index.within(x, y, step).filter(isNew))
    }
    groups.push(group.sort((a, b) => a - b))
  }
  return groups
}

function squareOnGlobe(lon: number, lat: number) {
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return squareOf(lon, lat)
  throw new RangeError(`No place on the globe: ${lon}, ${lat}`)
}
