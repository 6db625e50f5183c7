import type { Place } from '@atlas/geo/reach/distance/geodesic'

interface Middles {
  readonly lon: ArrayLike<number>
  readonly lat: ArrayLike<number>
}

/** The cell whose middle is nearest to a place, as a map shows it. */
export function nearestCell({ lon, lat }: Middles, place: Place): number {
  const away = (cell: number) =>
    Math.hypot(
      ((lon[cell] ?? 0) - place.lon) * Math.cos((place.lat * Math.PI) / 180),
      (lat[cell] ?? 0) - place.lat,
    )
  let nearest = 0
  for (let cell = 1; cell < lon.length; cell += 1) if (away(cell) < away(nearest)) nearest = cell
  return nearest
}
