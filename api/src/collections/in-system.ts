import type { CoordinateSystem, Pair } from '@atlas/geo/projection/coordinate-systems'
import { roundedTo } from '@atlas/geo/figures/precision'
import type { Geometry, Position } from 'geojson'

/** A geometry given in degrees, in another coordinate system and its order of axes. */
export function inSystem(geometry: Geometry, system: CoordinateSystem): Geometry {
  const { decimals, fromDegrees } = system
  const place = ([lon = Number.NaN, lat = Number.NaN]: Position): Position =>
    fromDegrees([lon, lat]).map((one) => roundedTo(decimals, one))
  return placedBy(geometry, place)
}

/** East before north, whatever the order of the system, as planes are drawn; not rounded. */
export function inPlane(geometry: Geometry, system: CoordinateSystem): Geometry {
  return placedBy(geometry, ([lon = Number.NaN, lat = Number.NaN]) => [
    ...eastFirst(system, system.fromDegrees([lon, lat])),
  ])
}

/** A pair in the order of a system, east before north, or the other way round. */
export const eastFirst = ({ axes }: Pick<CoordinateSystem, 'axes'>, [first, second]: Pair): Pair =>
  axes === 'EAST_NORTH' ? [first, second] : [second, first]

function placedBy(geometry: Geometry, place: (position: Position) => Position): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: place(geometry.coordinates) }
    case 'LineString':
    case 'MultiPoint':
      return { ...geometry, coordinates: geometry.coordinates.map(place) }
    case 'Polygon':
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(place)) }
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(place))),
      }
    case 'GeometryCollection':
      return {
        ...geometry,
        geometries: geometry.geometries.map((part) => placedBy(part, place)),
      }
  }
}
