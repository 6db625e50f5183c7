import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { geoJSONToTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import Flatbush from 'flatbush'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { boxOfTile, type TileAddress, tilesOfBox } from '../../pyramid/tile-address.ts'
import { type Bounds, boxOf, unitsOfDegree } from '../extract/bounds.ts'
import type { Files } from '../streets-record.ts'
import { baseMapLayerNames, baseMapZooms } from './layers.ts'
import type { MapFeature } from './map-features.ts'

/**
 * Writes the tiles of all zooms that show something of the city, as {z}/{x}/{y}.mvt; what nothing lies in has none.
 */
export async function writeBaseMap(
  features: readonly MapFeature[],
  within: Bounds,
  directory: string,
  progress: (zoom: number) => void,
): Promise<Files> {
  const written = { files: 0, bytes: 0 }
  const index = indexOf(features)
  for (let z = baseMapZooms.least; z <= baseMapZooms.most; z += 1) {
    progress(z)
    for (const tile of tilesOfBox(within, z)) {
      const content = tileOf(tile, features, index)
      if (content === null) continue
      const folder = join(directory, String(z), String(tile.x))
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, `${tile.y}.mvt`), content)
      written.files += 1
      written.bytes += content.length
    }
  }
  return written
}

function indexOf(features: readonly MapFeature[]): Flatbush {
  const index = new Flatbush(features.length)
  for (const { shape } of features) {
    const { west, south, east, north } = boxOf(linesOf(shape))
    index.add(west, south, east, north)
  }
  index.finish()
  return index
}

function linesOf(shape: MapFeature['shape']): readonly Int32Array[] {
  if (shape.type === 'Point') return [shape.place]
  return shape.type === 'LineString' ? [shape.line] : shape.polygons.flat()
}

const extent = 4096
/** Around a tile, so that lines at its edge are drawn in their whole width. */
const around = 64

/** A Mapbox Vector Tile (version 2); null where nothing lies in it. */
function tileOf(
  tile: TileAddress,
  features: readonly MapFeature[],
  index: Flatbush,
): Uint8Array | null {
  const { west, south, east, north } = boxOfTile(tile, around / extent)
  const corners = [west, south, east, north].map((degrees) => degrees * unitsOfDegree)
  const [minX = NaN, minY = NaN, maxX = NaN, maxY = NaN] = corners
  // In the order of features, so that the same extract gives the same bytes.
  const found = index.search(minX, minY, maxX, maxY).sort((a, b) => a - b)
  const shown = found.flatMap((place) => {
    const feature = features[place]
    return feature && feature.minimumZoom <= tile.z ? [feature] : []
  })
  const layers = baseMapLayerNames.flatMap((layer) => {
    const own = shown.filter((feature) => feature.layer === layer)
    const cut = own.length === 0 ? null : cutToTile(own, tile)
    return cut && cut.features.length > 0 ? [[layer, cut] as const] : []
  })
  if (layers.length === 0) return null
  return fromGeojsonVt(Object.fromEntries(layers), { version: 2, extent })
}

/** Of a tile's 4096 parts, how far a simplified line may lie from its place. */
const tolerance = (z: number) => (z === baseMapZooms.most ? 1 : 4)

function cutToTile(features: readonly MapFeature[], { z, x, y }: TileAddress) {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: features.map(geoJsonOf),
  }
  return geoJSONToTile(collection, z, x, y, {
    extent,
    buffer: around,
    clip: true,
    wrap: false,
    tolerance: tolerance(z),
    // Only there nothing would be simplified.
    maxZoom: 24,
  })
}

function geoJsonOf({ properties, shape }: MapFeature): Feature {
  const type = 'Feature'
  if (shape.type === 'Point') {
    const [place = []] = positionsOf(shape.place)
    return { type, properties, geometry: { type: 'Point', coordinates: place } }
  }
  if (shape.type === 'LineString') {
    const geometry = { type: shape.type, coordinates: positionsOf(shape.line) }
    return { type, properties, geometry }
  }
  const coordinates = shape.polygons.map((rings) => rings.map(positionsOf))
  return { type, properties, geometry: { type: 'MultiPolygon', coordinates } }
}

function positionsOf(line: Int32Array): Position[] {
  const positions: Position[] = []
  for (let at = 0; at < line.length; at += 2) {
    positions.push([(line[at] ?? NaN) / unitsOfDegree, (line[at + 1] ?? NaN) / unitsOfDegree])
  }
  return positions
}
