import type { City } from '../city.ts'
import type { Bounds } from './bounds.ts'
import type { ExtractSummary } from './read-extract.ts'
import { StreetsError } from '../streets-error.ts'

/** About a kilometre, which an extract cut at the city's border may lack at the outermost woods. */
const tolerance = { lat: 0.009, lon: 0.0145 }

/** @throws StreetsError when the extract leaves out a side of the city */
export function requireCovering({ file, bounds }: ExtractSummary, city: City): void {
  const { west, south, east, north } = city.bounds
  const covers =
    bounds.west <= west + tolerance.lon &&
    bounds.east >= east - tolerance.lon &&
    bounds.south <= south + tolerance.lat &&
    bounds.north >= north - tolerance.lat
  if (covers) return
  throw new StreetsError(
    `${file} does not cover the city: it reaches ${rangeOf(bounds)}, and the city ${rangeOf(city.bounds)}. Take an extract that contains all of it, such as its federal state’s`,
  )
}

const rangeOf = ({ west, south, east, north }: Bounds) =>
  `from ${west.toFixed(2)} to ${east.toFixed(2)}° east and from ${south.toFixed(2)} to ${north.toFixed(2)}° north`
