import type { Places } from '@atlas/geo/reach/geodesic'

const metresPerDegree = 111_195
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
  const shrink = Math.cos(((lat[0] ?? 0) * Math.PI) / 180)
  const every = Math.max(1, Math.floor(lon.length / looked))
  const nearest = Array.from(lon).flatMap((x, cell, all) => {
    if (cell % every !== 0) return []
    const y = lat[cell] ?? 0
    const ways = all.map((other, index) =>
      index === cell ? Infinity : Math.hypot((other - x) * shrink, (lat[index] ?? 0) - y),
    )
    return [ways.reduce((least, way) => Math.min(least, way), Infinity) * metresPerDegree]
  })
  const middle = nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)] ?? Infinity
  return Number.isFinite(middle) ? middle : alone
}
