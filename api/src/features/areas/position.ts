import { builder } from '../../schema/builder.ts'
import { RequestError } from '../../schema/request-error.ts'

/** Degrees, EPSG:4326. */
export interface Position {
  lon: number
  lat: number
}

export const PositionInput = builder.inputType('PositionInput', {
  description: 'Degrees, EPSG:4326.',
  fields: (t) => ({ lon: t.float({ required: true }), lat: t.float({ required: true }) }),
})

/** Whether there is such a place on earth. */
export const isPosition = ({ lon, lat }: Position) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90

/** @throws RequestError MALFORMED_POSITION */
export function checkPosition({ lon, lat }: Position): Position {
  if (!isPosition({ lon, lat })) throw new RequestError('MALFORMED_POSITION', {})
  return { lon, lat }
}
