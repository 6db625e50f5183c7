import type { PublishedCells } from '../../world/published.ts'

/** The side of the squares in which people are known, in metres. */
export const squareSide = 250

/** That of the squares in which these people are known: where cells are summed up in larger ones, of those. */
export const squareSideOf = ({ generalised }: Pick<PublishedCells, 'generalised'>): number =>
  Math.max(squareSide, generalised?.side ?? 0)

/** A place on Europe's grid, metres in EPSG:3035. */
export interface GridPlace {
  readonly x: number
  readonly y: number
}

// The ellipsoid GRS 80, and the origin of ETRS89-extended / LAEA Europe.
const axis = 6_378_137
const flattening = 1 / 298.257_222_101
const eccentricity = Math.sqrt(flattening * (2 - flattening))
const radians = Math.PI / 180
const origin = { lon: 10 * radians, lat: 52 * radians, x: 4_321_000, y: 3_210_000 }

/** Snyder (1987), Map Projections: A Working Manual, equation 3–12. */
function authalic(sine: number): number {
  const product = eccentricity * sine
  return (
    (1 - eccentricity ** 2) *
    (sine / (1 - product ** 2) - Math.log((1 - product) / (1 + product)) / (2 * eccentricity))
  )
}

const pole = authalic(1)
const radius = axis * Math.sqrt(pole / 2)
const middle = Math.asin(authalic(Math.sin(origin.lat)) / pole)
const stretch =
  (axis * Math.cos(origin.lat)) /
  Math.sqrt(1 - (eccentricity * Math.sin(origin.lat)) ** 2) /
  (radius * Math.cos(middle))

/**
 * Where a place lies on Europe's grid: the Lambert azimuthal equal-area projection of Snyder (1987), within a
 * millimetre in Europe.
 * @param lon degrees, EPSG:4326
 * @param lat degrees, EPSG:4326
 * @returns metres in EPSG:3035
 */
export function gridPlace(lon: number, lat: number): GridPlace {
  const latitude = Math.asin(authalic(Math.sin(lat * radians)) / pole)
  const east = lon * radians - origin.lon
  const across = Math.cos(latitude) * Math.cos(east)
  const scale =
    radius * Math.sqrt(2 / (1 + Math.sin(middle) * Math.sin(latitude) + Math.cos(middle) * across))
  return {
    x: origin.x + scale * stretch * Math.cos(latitude) * Math.sin(east),
    y:
      origin.y +
      (scale / stretch) * (Math.cos(middle) * Math.sin(latitude) - Math.sin(middle) * across),
  }
}

/** The middle of the square of the grid in which a place lies. */
export function squareOf(lon: number, lat: number, side = squareSide): GridPlace {
  const { x, y } = gridPlace(lon, lat)
  const middleOf = (metres: number) => (Math.floor(metres / side) + 0.5) * side
  return { x: middleOf(x), y: middleOf(y) }
}
