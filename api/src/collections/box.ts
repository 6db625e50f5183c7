import type { CoordinateSystem, Pair } from '@atlas/geo/projection/coordinate-systems'
import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import type { Extent } from '@atlas/geo/world/snapshot'
import { booleanIntersects } from '@turf/boolean-intersects'
import type { Geometry, Polygon } from 'geojson'
import type { Features } from './collection.ts'
import { eastFirst, inPlane } from './in-system.ts'

/** A box in the plane of a coordinate system; in degrees it may go over the 180th meridian, and west is east then. */
export interface Box extends Extent {
  readonly system: CoordinateSystem
}

/** Of four or, with heights, six numbers; null where they bound nothing. */
export function readBox(text: string, system: CoordinateSystem): Box | null {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (!(numbers.length === 4 || numbers.length === 6) || !numbers.every(Number.isFinite))
    return null
  const half = numbers.length / 2
  const corner = (at: number): Pair =>
    eastFirst(system, [numbers[at] ?? Number.NaN, numbers[at + 1] ?? Number.NaN])
  const [west, south] = corner(0)
  const [east, north] = corner(half)
  const box = { west, south, east, north, system }
  if (south > north) return null
  if (!isInDegrees(system)) return west > east ? null : box
  const isOnEarth = [west, east].every(within(180)) && [south, north].every(within(90))
  return isOnEarth ? box : null
}

const within = (most: number) => (degrees: number) => Math.abs(degrees) <= most

/** Whether its plane is that of longitude and latitude. */
const isInDegrees = ({ unit }: CoordinateSystem) => unit === 'DEGREES'

/** Those that touch a box, in their order. */
export function placesInBox(
  features: Pick<Features, 'index' | 'geometryOf'>,
  box: Box,
  checkpoint: Checkpoint,
): Uint32Array {
  const { index, geometryOf } = features
  if (!index) return new Uint32Array()
  const parts = overMeridian(box)
  const found = new Set(
    parts.flatMap((part) => {
      const { west, south, east, north } = inDegrees(part)
      return index.search(west, south, east, north)
    }),
  )
  const touching: number[] = []
  for (const place of found) {
    checkpoint()
    if (parts.some((part) => touches(geometryOf(place), part))) touching.push(place)
  }
  return Uint32Array.from(touching).sort()
}

function overMeridian(box: Box): Box[] {
  if (box.west <= box.east) return [box]
  return [
    { ...box, east: 180 },
    { ...box, west: -180 },
  ]
}

function touches(geometry: Geometry, box: Box): boolean {
  const drawn = isInDegrees(box.system) ? geometry : inPlane(geometry, box.system)
  if (drawn.type === 'Point') {
    const [x = Number.NaN, y = Number.NaN] = drawn.coordinates
    return x >= box.west && x <= box.east && y >= box.south && y <= box.north
  }
  return booleanIntersects(drawn, polygonOf(box))
}

const polygonOf = ({ west, south, east, north }: Extent): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

/** Points of each side that are looked at: in degrees a side is bent. */
const steps = 32

/** Of what bounds the box in degrees, so much more on each side, for what lies between two of them. */
const margin = 0.01

const everywhere: Extent = { west: -180, south: -90, east: 180, north: 90 }

/** Degrees that hold all of a box, and perhaps a little more. */
function inDegrees({ system, west, south, east, north }: Box): Extent {
  if (isInDegrees(system)) return { west, south, east, north }
  const sides = Array.from({ length: steps + 1 }, (_, step) => step / steps).flatMap((part) => {
    const x = west + (east - west) * part
    const y = south + (north - south) * part
    return [
      [x, south],
      [x, north],
      [west, y],
      [east, y],
    ] as const
  })
  const bends = sides.map((side) => system.toDegrees(eastFirst(system, side)))
  // Far outside of where a system is meant for nothing can be told.
  if (!bends.flat().every(Number.isFinite)) return everywhere
  const lons = bends.map(([lon]) => lon)
  const lats = bends.map(([, lat]) => lat)
  const bounds = {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  }
  const around = margin + margin * Math.max(bounds.east - bounds.west, bounds.north - bounds.south)
  return {
    west: bounds.west - around,
    south: bounds.south - around,
    east: bounds.east + around,
    north: bounds.north + around,
  }
}
