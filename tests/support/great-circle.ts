const earthRadiusMetres = 6_371_008.8

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres along a great circle of the sphere; differs from the ellipsoid's geodesic by 0.5 % at most. */
export function greatCircleMetres(
  [lon1, lat1]: readonly [number, number],
  [lon2, lat2]: readonly [number, number],
): number {
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.sqrt(a))
}
