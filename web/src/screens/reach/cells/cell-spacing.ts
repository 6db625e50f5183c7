import type { Places } from '@atlas/geo/reach/geodesic'
import CheapRuler from 'cheap-ruler'

/** Enough to be sure of the spacing, few enough to cost nothing. */
const looked = 150
/** Metres, where there is no neighbour to measure. */
const alone = 250

const known = new WeakMap<Places, number>()

/**
 * How far the middle of a cell usually lies from the nearest other, in metres. The middle is that of its people, so
 * cells of one grid lie neither in rows nor equally far apart.
 */
export function cellSpacing(cells: Places): number {
  const found = known.get(cells) ?? measure(cells)
  known.set(cells, found)
  return found
}

function measure({ lon, lat }: Places): number {
  const ruler = new CheapRuler(lat[0] ?? 0, 'meters')
  const places = Array.from(lon, (x, cell): [number, number] => [x, lat[cell] ?? 0])
  const every = Math.max(1, Math.floor(places.length / looked))
  const sample = places.filter((_, cell) => cell % every === 0)
  const nearest = sample.map((place) =>
    places.reduce(
      (least, other) => (other === place ? least : Math.min(least, ruler.distance(place, other))),
      Infinity,
    ),
  )
  const middle = nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)] ?? Infinity
  return Number.isFinite(middle) ? middle : alone
}
