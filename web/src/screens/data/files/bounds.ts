import type { Geometry, Position } from 'geojson'

/** West, south, east and north; nothing of no places. */
export function boundsOf(places: readonly (Geometry | null)[]): number[] {
  const all = places.flatMap((place) => (place ? positionsOf(place) : []))
  if (all.length === 0) return []
  return all.reduce(
    ([west = 0, south = 0, east = 0, north = 0], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
}

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf)
  }
}
