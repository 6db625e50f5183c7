import KDBush from 'kdbush'
import { metresBetween, type Places, pointsOf } from './geodesic.ts'

/** Metres: no degree of latitude is shorter, nor one of longitude at the equator. */
const shortestDegree = 110_500

/**
 * Groups of places that are connected: from each a chain leads to every other of its group in steps no longer than
 * given (DBSCAN with groups from one place on). Neighbours come from an index, so it costs by the number of places,
 * not by its square. None of them may lie beyond the 180th meridian from another.
 *
 * @param step in metres
 * @returns the places of each group ascending, groups by their first place
 * @throws RangeError when the step is not above 0 or a place is not on the globe
 */
export function connectedPlaces(places: Places, step: number): number[][] {
  if (!(step > 0 && step < Infinity)) throw new RangeError(`A step must be above 0: ${step}`)
  const { lon, lat } = places
  if (lon.length === 0) return []
  const points = pointsOf(places)
  // As narrow as a degree of longitude is nearest to a pole, so that no neighbour lies beyond the radius.
  const shrink = Math.cos((farthestFromEquator(lat) * Math.PI) / 180)
  const index = new KDBush(lon.length)
  for (let place = 0; place < lon.length; place += 1) {
    index.add((lon[place] ?? 0) * shrink, lat[place] ?? 0)
  }
  index.finish()
  const neighboursOf = (place: number) =>
    index
      .within((lon[place] ?? 0) * shrink, lat[place] ?? 0, step / shortestDegree)
      .filter((other) => metresBetween(points, place, points, other) <= step)

  const grouped = new Uint8Array(lon.length)
  /** Marks a place as grouped. @returns whether it was not */
  const isNew = (place: number) => {
    const before = grouped[place]
    grouped[place] = 1
    return before === 0
  }
  const groups: number[][] = []
  for (const start of grouped.keys()) {
    if (!isNew(start)) continue
    const group = [start]
    for (const member of group) group.push(...neighboursOf(member).filter(isNew))
    groups.push(group.sort((a, b) => a - b))
  }
  return groups
}

function farthestFromEquator(lat: ArrayLike<number>): number {
  return Array.from(lat).reduce((farthest, degrees) => Math.max(farthest, Math.abs(degrees)), 0)
}
