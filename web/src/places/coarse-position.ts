/** Degrees, EPSG:4326. */
export interface Coordinates {
  lat: number
  lon: number
}

/** As it stands in an address. */
export const positionText = ({ lat, lon }: Coordinates) => `${String(lat)},${String(lon)}`

/**
 * Steps of a grid whose cells are more than 200 m wide and high wherever Dresden is. Whoever knows only the middle of
 * such a cell cannot tell where in it somebody is: the way to its border is more than 100 m in every direction.
 */
const steps = { lat: 0.002, lon: 0.003 } as const
const decimals = 4

/** A position as exactly as we want to know it: the middle of its cell. Only this leaves the device. */
export function coarsePosition({ lat, lon }: Coordinates): Coordinates {
  return { lat: middleOfCell(lat, steps.lat), lon: middleOfCell(lon, steps.lon) }
}

function middleOfCell(degrees: number, step: number): number {
  // A middle falls on half a step, far from where rounding could push it into the next cell.
  return Number(((Math.floor(degrees / step) + 0.5) * step).toFixed(decimals))
}
