import { crossingOf, type Ring } from '@atlas/geo/reach/polygon/drawn-polygon'

/** A corner of a polygon that somebody draws: degrees, EPSG:4326. */
export type Corner = Ring[number]

/** Fewer enclose nothing. */
export const fewestCorners = 3

/** As many as an address has room for beside a plan; by hand nobody sets more. */
export const mostDrawnCorners = 50

/** As near as nobody can tell places apart: about a metre. */
export const cornerAt = ({ lon, lat }: { lon: number; lat: number }): Corner => [
  Number(lon.toFixed(5)),
  Number(lat.toFixed(5)),
]

/** "13.74512_51.05123_13.75…": letters that need no escape. */
export const printRing = (ring: Ring): string =>
  ring.map(([lon, lat]) => `${String(lon)}_${String(lat)}`).join('_')

/** @returns undefined where it is none */
export function parseRing(text: string): Ring | undefined {
  const numbers = text.split('_')
  if (numbers.some((one) => !/^\d{1,3}(\.\d{1,6})?$/.test(one)) || numbers.length % 2 === 1) {
    return undefined
  }
  const ring = Array.from({ length: numbers.length / 2 }, (_, corner) =>
    cornerAt({ lon: Number(numbers[2 * corner]), lat: Number(numbers[2 * corner + 1]) }),
  )
  const isOnGlobe = ring.every(([lon, lat]) => lon <= 180 && lat <= 90)
  const isFew = ring.length >= fewestCorners && ring.length <= mostDrawnCorners
  return isOnGlobe && isFew && crossingOf(ring) === null ? ring : undefined
}

/** With one corner elsewhere. */
export const movedCorner = (ring: Ring, at: number, corner: Corner): Ring =>
  ring.map((one, place) => (place === at ? corner : one))

export const withoutCorner = (ring: Ring, at: number): Ring =>
  ring.filter((_, place) => place !== at)

/** A corner in the middle of the side that begins at one of them. */
export function withCornerAfter(ring: Ring, at: number): Ring {
  const [from, to] = [ring[at], ring[(at + 1) % ring.length]]
  if (!from || !to) return ring
  const middle = cornerAt({ lon: (from[0] + to[0]) / 2, lat: (from[1] + to[1]) / 2 })
  return [...ring.slice(0, at + 1), middle, ...ring.slice(at + 1)]
}
