import { metresOfDegree, type Place, type Places } from '../reach/distance/geodesic.ts'

/** Something that lies beside a way. */
export interface Beside {
  /** By its place in the list of all. */
  spot: number
  /** From the beginning of the way to where one is nearest to it. */
  metres: number
}

/** So many segments are passed over at once where nothing lies near. */
const run = 32

/**
 * What lies within some metres of a way, in the order in which one comes past. Measured in the plane, which over the
 * length of one segment of a street differs from the geodesic by less than a centimetre.
 */
export function alongCourse(course: Places, spots: Places, withinMetres: number): Beside[] {
  const segments = segmentsOf(course)
  const boxes = boxesOf(segments, withinMetres)
  const found: Beside[] = []
  for (let spot = 0; spot < spots.lon.length; spot += 1) {
    const place = { lon: spots.lon[spot] ?? NaN, lat: spots.lat[spot] ?? NaN }
    let nearest = { apart: Infinity, metres: 0 }
    const near = boxes.filter((box) => isWithin(box, place))
    for (const segment of near.flatMap(({ first, end }) => segments.slice(first, end))) {
      const beside = besideSegment(segment, place)
      if (beside.apart < nearest.apart) nearest = beside
    }
    if (nearest.apart <= withinMetres) found.push({ spot, metres: nearest.metres })
  }
  return found.sort((one, other) => one.metres - other.metres || one.spot - other.spot)
}

/** How far one has walked at each point of a course. */
export const metresAlong = (course: Places): Float64Array =>
  Float64Array.of(0, ...segmentsOf(course).map(({ begins, length }) => begins + length))

/** The longest part of a way on which one comes past none of what lies beside it. */
export function longestWithout(beside: readonly Beside[], metres: number): number {
  const stops = [0, ...beside.map((one) => one.metres), metres]
  return Math.max(0, ...stops.slice(1).map((stop, index) => stop - (stops[index] ?? 0)))
}

interface Segment {
  lon: number
  lat: number
  /** Metres east and north. */
  east: number
  north: number
  perDegree: { lon: number; lat: number }
  /** Metres along the course. */
  begins: number
  length: number
}

function segmentsOf({ lon, lat }: Places): Segment[] {
  const segments: Segment[] = []
  let begins = 0
  for (let point = 1; point < lon.length; point += 1) {
    const from = { lon: lon[point - 1] ?? NaN, lat: lat[point - 1] ?? NaN }
    const to = { lon: lon[point] ?? NaN, lat: lat[point] ?? NaN }
    const perDegree = metresOfDegree((from.lat + to.lat) / 2)
    const east = (to.lon - from.lon) * perDegree.lon
    const north = (to.lat - from.lat) * perDegree.lat
    const length = Math.hypot(east, north)
    segments.push({ ...from, east, north, perDegree, begins, length })
    begins += length
  }
  return segments
}

interface Box {
  west: number
  south: number
  east: number
  north: number
  /** Which segments it holds. */
  first: number
  end: number
}

const isWithin = ({ west, south, east, north }: Box, { lon, lat }: Place) =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** Around runs of segments, as much wider as a spot may lie apart. */
function boxesOf(segments: readonly Segment[], withinMetres: number): Box[] {
  const boxes: Box[] = []
  for (let first = 0; first < segments.length; first += run) {
    const held = segments.slice(first, first + run)
    const lons = held.flatMap(({ lon, east, perDegree }) => [lon, lon + east / perDegree.lon])
    const lats = held.flatMap(({ lat, north, perDegree }) => [lat, lat + north / perDegree.lat])
    const perDegree = held[0]?.perDegree ?? { lon: NaN, lat: NaN }
    // A little more: a degree of longitude is not equally long throughout.
    const [lonMargin, latMargin] = [
      (1.01 * withinMetres) / perDegree.lon,
      (1.01 * withinMetres) / perDegree.lat,
    ]
    boxes.push({
      west: Math.min(...lons) - lonMargin,
      south: Math.min(...lats) - latMargin,
      east: Math.max(...lons) + lonMargin,
      north: Math.max(...lats) + latMargin,
      first,
      end: first + held.length,
    })
  }
  return boxes
}

function besideSegment(segment: Segment, { lon, lat }: Place): { apart: number; metres: number } {
  const { east, north, perDegree, begins, length } = segment
  const x = (lon - segment.lon) * perDegree.lon
  const y = (lat - segment.lat) * perDegree.lat
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * east + y * north) / length ** 2))
  return {
    apart: Math.hypot(x - along * east, y - along * north),
    metres: begins + along * length,
  }
}
