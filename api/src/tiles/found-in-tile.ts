import type { Extent } from '@atlas/geo/world/snapshot'
import Flatbush from 'flatbush'
import type { Feature, FeatureCollection, LineString, Point } from 'geojson'
import { boxOfTile, type TileAddress } from '../pyramid/tile-address.ts'

export type Drawn = Feature<Point | LineString>

/** Features of a world, found by what bounds them. */
export interface IndexedFeatures {
  /** null where there are none: such an index cannot be made. */
  readonly index: Flatbush | null
  readonly feature: (place: number) => Drawn
}

/** @param extentOf what bounds a feature, by its place among all; degrees, EPSG:4326 */
export const indexed = (
  length: number,
  extentOf: (place: number) => Extent,
  feature: IndexedFeatures['feature'],
): IndexedFeatures => ({ index: indexOfExtents(length, extentOf), feature })

/**
 * Finds features by what bounds them; null where there are none: such an index cannot be made.
 * @param extentOf what bounds a feature, by its place among all; degrees, EPSG:4326
 */
export function indexOfExtents(
  length: number,
  extentOf: (place: number) => Extent,
): Flatbush | null {
  if (length === 0) return null
  const index = new Flatbush(length)
  for (let place = 0; place < length; place += 1) {
    const { west, south, east, north } = extentOf(place)
    index.add(west, south, east, north)
  }
  index.finish()
  return index
}

/** Of a tile's width around it, so that symbols at its edge are drawn whole. */
const margin = 0.125

/** Those of a tile and a little around it, in their order. */
export function foundInTile(
  { index, feature }: IndexedFeatures,
  tile: TileAddress,
): FeatureCollection<Point | LineString> {
  const { west, south, east, north } = boxOfTile(tile, margin)
  const found = index?.search(west, south, east, north).sort((a, b) => a - b) ?? []
  return { type: 'FeatureCollection', features: found.map(feature) }
}
