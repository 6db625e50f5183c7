import { extent } from 'd3-array'
import KDBush from 'kdbush'

/** A tenth of a metre, in degrees: a first look no narrower than that, were all in one place. */
const narrowest = 1e-6

/**
 * The nearest other one of some points on a plane: an index is asked for wider and wider surroundings until there is
 * one in them.
 *
 * @param points the numbers of the points, by which x and y are read
 * @param x in degrees, like y
 * @returns the number of the point nearest to a given one, which need not be one of them, and never itself; of several
 *   the lowest, −1 where there is none
 */
export function nearestAmong(
  points: Int32Array,
  x: Float64Array,
  y: Float64Array,
): (point: number) => number {
  if (points.length === 0) return () => -1
  const index = new KDBush(points.length)
  for (const point of points) index.add(x[point] ?? 0, y[point] ?? 0)
  index.finish()
  const firstLook = spacing(points, x, y)
  return (point) => {
    const [fromX, fromY] = [x[point] ?? 0, y[point] ?? 0]
    for (let radius = firstLook; ; radius *= 2) {
      const places = index.within(fromX, fromY, radius)
      let [nearest, least] = [-1, Infinity]
      for (const place of places) {
        const other = points[place] ?? -1
        if (other === point) continue
        const squared = ((x[other] ?? 0) - fromX) ** 2 + ((y[other] ?? 0) - fromY) ** 2
        if (squared < least || (squared === least && other < nearest)) {
          ;[nearest, least] = [other, squared]
        }
      }
      if (nearest !== -1 || places.length === points.length) return nearest
    }
  }
}

/** How far apart points would be if they were spread evenly. */
function spacing(points: Int32Array, x: Float64Array, y: Float64Array): number {
  const width = range(points, x)
  const height = range(points, y)
  return Math.max(
    Math.sqrt((width * height) / points.length),
    Math.max(width, height) / points.length,
    narrowest,
  )
}

function range(points: Int32Array, coordinate: Float64Array): number {
  const [least = 0, most = 0] = extent(points, (point) => coordinate[point])
  return most - least
}
