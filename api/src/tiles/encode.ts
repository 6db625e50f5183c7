import { geoJSONToTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { FeatureCollection } from 'geojson'
import type { TileAddress } from '../pyramid/tile-address.ts'
import type { LayerName } from './layers.ts'

const extent = 4096

/**
 * A Mapbox Vector Tile (version 2) of one layer. Encoded here and not by ST_AsMVT, which the embedded PostGIS lacks:
 * so both databases give the same tiles.
 */
export function encodeTile(
  layer: LayerName,
  features: FeatureCollection,
  { z, x, y }: TileAddress,
): Uint8Array {
  const tile = geoJSONToTile(features, z, x, y, {
    extent,
    buffer: extent / 8,
    clip: true,
    wrap: false,
  })
  return fromGeojsonVt({ [layer]: tile }, { version: 2, extent })
}
