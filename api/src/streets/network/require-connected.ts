import { geodesicMetres, type Place } from '@atlas/geo/reach/distance/geodesic'
import type { City } from '../city.ts'
import { openRouter } from './engine.ts'
import { settingsForAsking } from './engine-settings.ts'
import { StreetsError } from '../streets-error.ts'
import { waysBetween } from './ways.ts'

/** Where people live there is a street nearer than this. */
const nearMetres = 500
const leastShare = 0.95

/**
 * Walks from every inhabited cell to the middle of the city.
 * @returns from how many of them it can be reached
 * @throws StreetsError when from too many it cannot
 */
export async function requireConnected(
  streetsDirectory: string,
  tiles: string,
  { inhabited }: City,
): Promise<number> {
  const router = openRouter(streetsDirectory, settingsForAsking(tiles))
  const ways = await waysBetween(router, inhabited, [middleOf(inhabited)], 'ON_FOOT')
  const connected = ways.filter(([way]) => way && way.toStreet <= nearMetres).length
  if (connected >= leastShare * inhabited.length) return connected
  throw new StreetsError(
    `The extract does not hold the city’s streets: from ${inhabited.length - connected} of ${inhabited.length} inhabited cells no way leads to the middle of the city, or there is no street within ${nearMetres} m`,
  )
}

/** The cell nearest to the mean of all. */
function middleOf(places: readonly Place[]): Place {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const middle = {
    lon: mean(places.map(({ lon }) => lon)),
    lat: mean(places.map(({ lat }) => lat)),
  }
  const [nearest] = places
    .map((place) => ({ place, metres: geodesicMetres(middle, place) }))
    .sort((one, other) => one.metres - other.metres)
  if (!nearest) throw new StreetsError('The data set has no cells; the network cannot be proven')
  return nearest.place
}
