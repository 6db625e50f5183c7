import type { Extent } from '@atlas/geo/world/snapshot'
import Flatbush from 'flatbush'
import type { Feature, FeatureCollection, LineString, Point } from 'geojson'
import type { Places } from '@atlas/geo/reach/distance/geodesic'
import { boxOfTile, type TileAddress } from '../pyramid/tile-address.ts'

export type Drawn = Feature<Point | LineString>

/** Features of a world, found by where they lie. */
export interface PlacedFeatures {
  /** Those of a box, by their places among all, ascending. */
  readonly within: (box: Extent) => number[]
  readonly feature: (place: number) => Drawn
}

/** @param extentOf what bounds a feature, by its place among all; degrees, EPSG:4326 */
export function indexed(
  length: number,
  extentOf: (place: number) => Extent,
  feature: PlacedFeatures['feature'],
): PlacedFeatures {
  const index = indexOfExtents(length, extentOf)
  return {
    within: ({ west, south, east, north }) =>
      index?.search(west, south, east, north).sort((a, b) => a - b) ?? [],
    feature,
  }
}

/**
 * Of points that lie in order from west to east, those of a box. Nothing is made beforehand: an index of a country's
 * cells takes seconds, and to look at all that lie north and south of a box takes less than to draw what is in it.
 */
export function withinFromWest({ lon, lat }: Places, { west, south, east, north }: Extent) {
  const found: number[] = []
  for (let place = firstFrom(lon, west); place < lon.length; place += 1) {
    const [x = Number.NaN, y = Number.NaN] = [lon[place], lat[place]]
    if (!(x <= east)) break
    if (y >= south && y <= north) found.push(place)
  }
  return found
}

/** The place of the first that is not below, by halving. */
function firstFrom(ascending: ArrayLike<number>, least: number): number {
  let [from, below] = [0, ascending.length]
  while (from < below) {
    const middle = (from + below) >> 1
    if ((ascending[middle] ?? 0) < least) from = middle + 1
    else below = middle
  }
  return from
}

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

/** Those of a tile and a little around it, by their places. */
export const placesInTile = ({ within }: PlacedFeatures, tile: TileAddress): number[] =>
  within(boxOfTile(tile, margin))

export const drawnAt = (
  { feature }: PlacedFeatures,
  places: readonly number[],
): FeatureCollection<Point | LineString> => ({
  type: 'FeatureCollection',
  features: places.map(feature),
})
