import type { Place } from '@atlas/geo/reach/distance/geodesic'
import type { Extent } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import { RequestError } from '../../schema/request-error.ts'

export const PositionInput = builder.inputType('PositionInput', {
  description: 'Degrees, EPSG:4326.',
  fields: (t) => ({ lon: t.float({ required: true }), lat: t.float({ required: true }) }),
})

/** A box around Germany, whose longitudes are no latitudes of it; degrees, EPSG:4326. */
const germany: Extent = { west: 5.8, south: 47.2, east: 15.1, north: 55.1 }

const isIn = ({ west, south, east, north }: Extent, { lon, lat }: Place) =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** Whether there is such a place on earth. */
export const isPosition = ({ lon, lat }: Place) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90

/**
 * Positions of Germany alone: elsewhere nothing would be found, and nobody would learn why.
 * @throws RequestError MALFORMED_POSITION, POSITION_SWAPPED or OUTSIDE_THE_COUNTRY
 */
export function checkPosition({ lon, lat }: Place): Place {
  if (!isPosition({ lon, lat })) throw new RequestError('MALFORMED_POSITION', {})
  if (isIn(germany, { lon: lat, lat: lon }))
    throw new RequestError('POSITION_SWAPPED', { lon, lat })
  if (!isIn(germany, { lon, lat })) throw new RequestError('OUTSIDE_THE_COUNTRY', { ...germany })
  return { lon, lat }
}
