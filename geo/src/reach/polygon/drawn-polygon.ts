import pointInPolygon from 'point-in-polygon-hao'
import { orient2d } from 'robust-predicates'
import { type Checkpoint, littleOnes, neverGivenUp } from '../../work/checkpoint.ts'
import { Refusal } from '../../words/refusal.ts'
import type { PolygonProblem } from '../../words/request-faults.ts'
import { squareSideOf } from '../distance/grid-square.ts'
import { metresOfDegree } from '../distance/geodesic.ts'
import type { ReachCells } from '../cells/reach-cells.ts'

type Corner = readonly [lon: number, lat: number]

/** A line around a surface: longitude and latitude in degrees, EPSG:4326. Its end need not repeat its beginning. */
export type Ring = readonly Corner[]

/** An outline, and holes in it. */
export type DrawnPolygon = readonly [outline: Ring, ...holes: Ring[]]

/** As many corners as a polygon may have, in all its rings. */
export const mostCorners = 500

/**
 * The outline of somebody's polygon, as GeoJSON has a ring: it ends where it begins, and no two parts of it meet.
 * @throws Refusal MALFORMED_POLYGON
 */
export function readOutline(corners: readonly (readonly number[])[]): DrawnPolygon {
  const refuse = (problem: PolygonProblem, between: readonly number[] = []) =>
    new Refusal('MALFORMED_POLYGON', { problem, most: mostCorners, between })
  const ring = corners.map(([lon = Number.NaN, lat = Number.NaN, ...others]): Corner => {
    if (others.length > 0 || Number.isNaN(lon) || Number.isNaN(lat)) throw refuse('corner')
    return [lon, lat]
  })
  if (ring.length > mostCorners + 1) throw refuse('many')
  const [first, last] = [ring[0], ring.at(-1)]
  if (!first || !last || ring.length < 4) throw refuse('few')
  if (first[0] !== last[0] || first[1] !== last[1]) throw refuse('open')
  const outline = ring.slice(0, -1)
  const met = crossingOf(outline)
  if (met) throw refuse('crossing', met)
  return [outline]
}

/**
 * Where a ring meets itself: the numbers, from 1, of the corners at which two sides of it begin that cross, touch or lie
 * on each other.
 * @returns null where none do
 */
export function crossingOf(ring: Ring): readonly [one: number, other: number] | null {
  for (let one = 0; one < ring.length; one += 1) {
    for (let other = one + 1; other < ring.length; other += 1) {
      if (doMeet(ring, one, other)) return [one + 1, other + 1]
    }
  }
  return null
}

function doMeet(ring: Ring, one: number, other: number): boolean {
  const [a, b] = sideOf(ring, one)
  const [c, d] = sideOf(ring, other)
  // Two sides in a row share a corner: they meet only where the second runs back along the first.
  if (isNext(ring, one, other)) return isBetween(a, d, b) || isBetween(d, a, b) || isSame(b, d)
  if (isNext(ring, other, one)) return isBetween(c, b, d) || isBetween(b, c, d) || isSame(d, b)
  if (isApart(a, b, c, d)) return false
  const [atC, atD, atA, atB] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)]
  if (atC * atD < 0 && atA * atB < 0) return true
  return isBetween(a, c, b) || isBetween(a, d, b) || isBetween(c, a, d) || isBetween(c, b, d)
}

const sideOf = (ring: Ring, side: number): [Corner, Corner] => [
  ring[side] ?? [Number.NaN, Number.NaN],
  ring[(side + 1) % ring.length] ?? [Number.NaN, Number.NaN],
]

const isNext = ({ length }: Ring, one: number, other: number) => (one + 1) % length === other
const isSame = (one: Corner, other: Corner) => one[0] === other[0] && one[1] === other[1]

/** Exact: nothing that floating point blurs decides on which side of a line a corner lies. */
const turn = (a: Corner, b: Corner, c: Corner) =>
  Math.sign(orient2d(a[0], a[1], b[0], b[1], c[0], c[1]))

/** Whether a corner lies on the line between two others, or where one of them does. */
const isBetween = (one: Corner, corner: Corner, other: Corner) =>
  turn(one, other, corner) === 0 &&
  [0, 1].every((axis) => {
    const [from = 0, at = 0, to = 0] = [one[axis], corner[axis], other[axis]]
    return at >= Math.min(from, to) && at <= Math.max(from, to)
  })

const isApart = (a: Corner, b: Corner, c: Corner, d: Corner) =>
  Math.max(a[0], b[0]) < Math.min(c[0], d[0]) ||
  Math.max(c[0], d[0]) < Math.min(a[0], b[0]) ||
  Math.max(a[1], b[1]) < Math.min(c[1], d[1]) ||
  Math.max(c[1], d[1]) < Math.min(a[1], b[1])

/**
 * Cells, by their place in the list of all, whose middle lies inside or on the line; on the plane of degrees, on which
 * maps draw straight lines.
 * @throws RangeError when it is none: fewer than three corners in a ring, too many in all, or not on the globe
 */
export function cellsInside(
  { cells: { lon, lat } }: ReachCells,
  polygon: DrawnPolygon,
  checkpoint: Checkpoint = neverGivenUp,
): Uint32Array {
  const rings = ringsOf(polygon)
  const box = boxOf(rings[0] ?? [])
  return Uint32Array.from(
    placesWhere(lon.length, checkpoint, (cell) => {
      const place = [lon[cell] ?? Number.NaN, lat[cell] ?? Number.NaN]
      // On an edge it says 0: that is inside.
      return isInBox(place, box) && pointInPolygon(place, rings) !== false
    }),
  )
}

/** Metres from the line within which a cell’s middle lies so near to it that a good part of its people may live beyond. */
export const nearTheLine = ({ cells }: Pick<ReachCells, 'cells'>): number => squareSideOf(cells) / 2

/** Cells whose middle lies that near to a line of the polygon, on either side of it. */
export function cellsAtTheLine(
  reach: Pick<ReachCells, 'cells'>,
  polygon: DrawnPolygon,
  checkpoint: Checkpoint = neverGivenUp,
): Uint32Array {
  const { lon, lat } = reach.cells
  const near = nearTheLine(reach)
  const rings = ringsOf(polygon)
  const box = boxOf(rings[0] ?? [])
  const degree = metresOfDegree((box.south + box.north) / 2)
  const around = widened(box, { lon: near / degree.lon, lat: near / degree.lat })
  return Uint32Array.from(
    placesWhere(lon.length, checkpoint, (cell) => {
      const place = [lon[cell] ?? Number.NaN, lat[cell] ?? Number.NaN]
      if (!isInBox(place, around)) return false
      const [x = 0, y = 0] = place
      const inMetres = ([east = 0, north = 0]: readonly number[]): Corner => [
        (east - x) * degree.lon,
        (north - y) * degree.lat,
      ]
      return rings.some((ring) =>
        ring.some((corner, side) => {
          const next = ring[side + 1]
          return next !== undefined && isNearer(inMetres(corner), inMetres(next), near)
        }),
      )
    }),
  )
}

/** Whether a line comes so near to where nothing is east and nothing north. */
function isNearer([fromX, fromY]: Corner, [toX, toY]: Corner, metres: number): boolean {
  const [east, north] = [toX - fromX, toY - fromY]
  const length = east ** 2 + north ** 2
  const along = length === 0 ? 0 : -(fromX * east + fromY * north) / length
  const nearest = Math.min(1, Math.max(0, along))
  return Math.hypot(fromX + nearest * east, fromY + nearest * north) <= metres
}

function placesWhere(
  length: number,
  checkpoint: Checkpoint,
  isMeant: (place: number) => boolean,
): number[] {
  const found: number[] = []
  for (let place = 0; place < length; place += 1) {
    if (place % littleOnes === 0) checkpoint()
    if (isMeant(place)) found.push(place)
  }
  return found
}

function ringsOf(polygon: DrawnPolygon): number[][][] {
  const rings = polygon.map(closed)
  const corners = rings.reduce((sum, { length }) => sum + length, 0)
  if (corners > mostCorners + rings.length) {
    throw new RangeError(`A polygon has at most ${mostCorners} corners`)
  }
  return rings
}

function closed(ring: Ring): number[][] {
  if (!ring.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
    throw new RangeError('The corners of a polygon lie at degrees of longitude and latitude')
  }
  const corners = ring.map(([lon, lat]) => [lon, lat])
  const [first, last] = [corners[0], corners.at(-1)]
  if (first && last && corners.length > 1 && first[0] === last[0] && first[1] === last[1]) {
    corners.pop()
  }
  if (!first || corners.length < 3) throw new RangeError('A polygon has at least three corners')
  return [...corners, first]
}

interface Box {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const boxOf = (ring: readonly (readonly number[])[]): Box => ({
  west: Math.min(...ring.map(([lon = 0]) => lon)),
  east: Math.max(...ring.map(([lon = 0]) => lon)),
  south: Math.min(...ring.map(([, lat = 0]) => lat)),
  north: Math.max(...ring.map(([, lat = 0]) => lat)),
})

const widened = ({ west, east, south, north }: Box, by: { lon: number; lat: number }): Box => ({
  west: west - by.lon,
  east: east + by.lon,
  south: south - by.lat,
  north: north + by.lat,
})

const isInBox = ([lon = 0, lat = 0]: readonly number[], { west, east, south, north }: Box) =>
  lon >= west && lon <= east && lat >= south && lat <= north
