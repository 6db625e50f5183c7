import type { Place } from '../../geo/src/reach/distance/geodesic.ts'

const equator = 6_378_137
const flattening = 1 / 298.257_223_563
const pole = equator * (1 - flattening)

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Metres along the geodesic of the WGS 84 ellipsoid, by Vincenty's inverse formula: exact to less than a millimetre
 * for places of one city, and computed without the database.
 */
export function geodesicMetres(from: Place, to: Place): number {
  const reduced = (lat: number) => Math.atan((1 - flattening) * Math.tan(radians(lat)))
  const [u1, u2] = [reduced(from.lat), reduced(to.lat)]
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  const difference = radians(to.lon - from.lon)
  let lambda = difference
  for (let round = 0; round < 100; round += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)]
    const sinSigma = Math.hypot(cos2 * sinL, cos1 * sin2 - sin1 * cos2 * cosL)
    if (sinSigma === 0) return 0
    const cosSigma = sin1 * sin2 + cos1 * cos2 * cosL
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (cos1 * cos2 * sinL) / sinSigma
    const cos2Alpha = 1 - sinAlpha ** 2
    const middle = cos2Alpha === 0 ? 0 : cosSigma - (2 * sin1 * sin2) / cos2Alpha
    const c = (flattening / 16) * cos2Alpha * (4 + flattening * (4 - 3 * cos2Alpha))
    const next =
      difference +
      (1 - c) *
        flattening *
        sinAlpha *
        (sigma + c * sinSigma * (middle + c * cosSigma * (-1 + 2 * middle ** 2)))
    if (Math.abs(next - lambda) > 1e-14) {
      lambda = next
      continue
    }
    const u = (cos2Alpha * (equator ** 2 - pole ** 2)) / pole ** 2
    const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)))
    const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)))
    const correction =
      b *
      sinSigma *
      (middle +
        (b / 4) *
          (cosSigma * (-1 + 2 * middle ** 2) -
            (b / 6) * middle * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * middle ** 2)))
    return pole * a * (sigma - correction)
  }
  throw new Error('Vincenty’s formula does not converge here')
}
