/** Degrees, EPSG:4326. */
export interface Place {
  lon: number
  lat: number
}

const metresPerDegree = 111_195

/**
 * Groups of places that are connected: from each a chain leads to every other
 * of its group in steps no longer than given (DBSCAN with groups from one
 * place on). Looks only at neighbours in a raster of that width, so it costs
 * by the number of places, not by its square.
 *
 * Distances are those on a plane that is true at the middle latitude; within
 * a city they differ from the globe's by less than 0.2 %.
 *
 * @param step in metres
 * @returns the indexes of each group ascending, groups by their first index
 * @throws RangeError when the step is not above 0 or a place is not on the globe
 */
export function connectedPlaces(places: readonly Place[], step: number): number[][] {
  if (!(step > 0 && step < Infinity)) throw new RangeError(`A step must be above 0: ${step}`)
  const points = onPlane(places)
  const raster = new Map<string, number[]>()
  const squareOf = (metres: number) => Math.floor(metres / step)
  points.forEach(({ x, y }, index) => {
    const name = `${squareOf(x)} ${squareOf(y)}`
    const square = raster.get(name)
    if (square) square.push(index)
    else raster.set(name, [index])
  })
  const around = ({ x, y }: Point) =>
    [-1, 0, 1].flatMap((right) =>
      [-1, 0, 1].flatMap((up) => raster.get(`${squareOf(x) + right} ${squareOf(y) + up}`) ?? []),
    )
  const neighboursOf = (place: number) => {
    const point = points[place]
    if (!point) return []
    return around(point).filter((other) => {
      const { x = Infinity, y = Infinity } = points[other] ?? {}
      return Math.hypot(point.x - x, point.y - y) <= step
    })
  }

  const grouped = new Set<number>()
  const groups: number[][] = []
  for (const start of points.keys()) {
    if (grouped.has(start)) continue
    const group = new Set([start])
    for (const member of group) {
      grouped.add(member)
      neighboursOf(member).forEach((other) => group.add(other))
    }
    groups.push([...group].sort((a, b) => a - b))
  }
  return groups
}

interface Point {
  x: number
  y: number
}

function onPlane(places: readonly Place[]): Point[] {
  if (!places.every(({ lon, lat }) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
    throw new RangeError('A place must be in degrees: longitude ±180, latitude ±90')
  }
  const lats = places.map(({ lat }) => lat)
  const middle = lats.reduce((sum, lat) => sum + lat / lats.length, 0)
  const shrink = Math.cos((middle * Math.PI) / 180)
  return places.map(({ lon, lat }) => ({
    x: lon * metresPerDegree * shrink,
    y: lat * metresPerDegree,
  }))
}
