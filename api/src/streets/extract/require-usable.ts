import type { City } from '../city.ts'
import { StreetsError } from '../streets-error.ts'
import type { Bounds } from './bounds.ts'
import type { CityExtract } from './city-extract.ts'
import type { ExtractSummary } from './read-extract.ts'

/** @throws StreetsError when an extract that is whole is not one of this city, or none to show and search */
export function requireUsable(summary: ExtractSummary, extract: CityExtract, city: City): void {
  requireCovering(summary, city)
  requireNames(summary, extract)
}

/** About a kilometre, which an extract cut at the city's border may lack at the outermost woods. */
const tolerance = { lat: 0.009, lon: 0.0145 }

function requireCovering({ file, bounds }: ExtractSummary, city: City): void {
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

/** Extracts that were made for routing alone have none. */
function requireNames({ file }: ExtractSummary, { ways }: CityExtract): void {
  for (const { tags } of ways.values()) {
    if (tags?.highway !== undefined && tags.name !== undefined) return
  }
  throw new StreetsError(
    `${file} cannot be used: no street of the city has a name in it, so that no map could show one and no search find one. Take an extract with names`,
  )
}
