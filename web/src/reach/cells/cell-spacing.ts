import { metresBetween, type Places, pointsOf } from '@atlas/geo/reach/distance/geodesic'
import { squareSide } from '@atlas/geo/reach/distance/grid-square'

/** Enough to be sure of the spacing, few enough to cost nothing. */
const looked = 150

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

function measure(places: Places): number {
  const points = pointsOf(places)
  const cells = Array.from(places.lon, (_, cell) => cell)
  const every = Math.max(1, Math.floor(cells.length / looked))
  const sample = cells.filter((cell) => cell % every === 0)
  const nearest = sample.map((cell) =>
    cells.reduce(
      (least, other) =>
        other === cell ? least : Math.min(least, metresBetween(points, cell, points, other)),
      Infinity,
    ),
  )
  const middle = nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)] ?? Infinity
  return Number.isFinite(middle) ? middle : squareSide
}
