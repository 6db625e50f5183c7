import { VectorTile } from '@mapbox/vector-tile'
import type { Geometry, Position } from 'geojson'
import { PbfReader } from 'pbf'

import type { TileAddress } from '../../api/src/pyramid/tile-address.ts'
import type { Spot, TownPlan } from './town-plan.ts'

/** What a tile shows of the town, as lines of spots; of an area its rings, the outer one first. */
export interface Shown {
  layer: string
  properties: Record<string, unknown>
  type: string
  lines: Spot[][]
}

export function decoded(bytes: Uint8Array, tile: TileAddress, town: TownPlan): Shown[] {
  const { layers } = new VectorTile(new PbfReader(bytes))
  return Object.entries(layers).flatMap(([layer, features]) =>
    Array.from({ length: features.length }, (_, index): Shown => {
      const { properties, geometry } = features.feature(index).toGeoJSON(tile.x, tile.y, tile.z)
      return shownIn(layer, { ...properties }, geometry, town)
    }),
  )
}

export function shownIn(
  layer: string,
  properties: Shown['properties'],
  geometry: Geometry,
  town: TownPlan,
): Shown {
  const lines = linesOf(geometry).map((line) => line.map((position) => town.spot(position)))
  return { layer, properties, type: geometry.type, lines }
}

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Point') return [[geometry.coordinates]]
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'Polygon') return geometry.coordinates
  throw new Error(`a ${geometry.type} was drawn`)
}

/** By which what is drawn is told apart. */
export function keyOf({ layer, properties, type, lines }: Shown): string {
  const said = Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([layer, type, lines.length, said])
}

/** Metres: how far a corner of either of two lines lies from the other line. */
export function apartOf(one: readonly Spot[], other: readonly Spot[]): number {
  const far = (from: readonly Spot[], to: readonly Spot[]) =>
    Math.max(...from.map((spot) => metresToLine(spot, to)))
  return Math.max(far(one, other), far(other, one))
}

function metresToLine([east, north]: Spot, line: readonly Spot[]): number {
  const [first] = line
  const distances = line.slice(1).map((end, index) => {
    const [x1, y1] = line[index] ?? end
    const [dx, dy] = [end[0] - x1, end[1] - y1]
    const length = dx * dx + dy * dy
    const share = length === 0 ? 0 : ((east - x1) * dx + (north - y1) * dy) / length
    const along = Math.min(1, Math.max(0, share))
    return Math.hypot(east - x1 - along * dx, north - y1 - along * dy)
  })
  return distances.length > 0 || !first
    ? Math.min(...distances)
    : Math.hypot(east - first[0], north - first[1])
}
