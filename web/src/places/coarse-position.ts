import { metresOfDegree } from '@atlas/geo/reach/distance/geodesic'

/** Degrees, EPSG:4326. */
export interface Coordinates {
  lat: number
  lon: number
}

/** As it stands in an address. */
export const positionText = ({ lat, lon }: Coordinates) => `${String(lat)},${String(lon)}`

/**
 * Cells of a grid are more than 200 m wide and high. Whoever knows only the middle of such a cell cannot tell where in it
 * somebody is: the way to its border is more than 100 m in every direction.
 */
const least = 200
const latStep = 0.002
const decimals = 4

/** Degrees between the cells of a row, in thousandths: more of them the farther north or south the row lies. */
function lonStep(middle: number): number {
  const outerEdge = Math.abs(middle) + latStep / 2
  const metresOfThousandth = metresOfDegree(outerEdge).lon / 1000
  return Math.min(360_000, Math.floor(least / Math.max(0.001, metresOfThousandth)) + 1) / 1000
}

/** A position as exactly as we want to know it: the middle of its cell. Only this leaves the device. */
export function coarsePosition({ lat, lon }: Coordinates): Coordinates {
  const middle = middleOfCell(lat, latStep)
  return { lat: middle, lon: middleOfCell(lon, lonStep(middle)) }
}

function middleOfCell(degrees: number, step: number): number {
  // A middle falls on half a step, far from where rounding could push it into the next cell.
  return Number(((Math.floor(degrees / step) + 0.5) * step).toFixed(decimals))
}

/** By which an address says where somebody is: a page with it is nobody else's. */
export const positionName = 'at'
