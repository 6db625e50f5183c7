/** Degrees, EPSG:4326. */
export interface TypedPosition {
  readonly lon: number
  readonly lat: number
}

const degrees = String.raw`(-?\d{1,3}(?:[.,]\d{1,8})?)`
const pair = new RegExp(`^${degrees}\\s*[,;\\s]\\s*${degrees}$`)

/**
 * A place as maps hand it out: latitude and longitude, 51.0504, 13.7373; decimals with a comma need a space or a
 * semicolon between. null: it is none.
 */
export function typedPosition(text: string): TypedPosition | null {
  const [, lat, lon] = pair.exec(text.trim()) ?? []
  if (lat === undefined || lon === undefined) return null
  const position = { lat: Number(lat.replace(',', '.')), lon: Number(lon.replace(',', '.')) }
  return Math.abs(position.lat) <= 90 && Math.abs(position.lon) <= 180 ? position : null
}

/** As it is typed. */
export const printPosition = ({ lat, lon }: TypedPosition): string =>
  `${String(lat)}, ${String(lon)}`
