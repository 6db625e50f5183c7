import type { MultiPolygon } from 'geojson'
import polylabel from 'polylabel'

type Place = [lon: number, lat: number]

/** About as many times as wide as high is a name on two lines. */
const nameAspect = 3

/** Degrees; about ten metres. */
const precision = 1e-4

/**
 * Where a name stands farthest inside an area: the pole of inaccessibility, on a plane pressed together sideways until a
 * name is as high as wide. Of several parts the one with the most room is taken.
 *
 * @param outline degrees, EPSG:4326
 * @throws Error for an outline without a part
 */
export function namePlace({ coordinates }: MultiPolygon): Place {
  const [latitude = 0] = coordinates[0]?.[0]?.map(([, lat = 0]) => lat) ?? []
  const press = Math.cos((latitude * Math.PI) / 180) / nameAspect
  const poles = coordinates.map((rings) =>
    polylabel(
      rings.map((ring) => ring.map(([lon = 0, lat = 0]): Place => [lon * press, lat])),
      precision,
    ),
  )
  const [first, ...others] = poles
  if (!first) throw new Error('An area without an outline has no room for a name')
  const [x, y] = others.reduce((best, pole) => (pole.distance > best.distance ? pole : best), first)
  return [rounded(x / press), rounded(y)]
}

/** To a metre or so: what more there is, is weight. */
const rounded = (degrees: number) => Number(degrees.toFixed(5))
