import { baseMapLayerNames, baseMapLayers, baseMapZooms } from './layers.ts'
import type { BaseMap } from './open-base-map.ts'

/** In addresses. */
export const baseMapName = 'base-map'

/**
 * TileJSON 3.0.0.
 * @param origin of the absolute addresses
 */
export function baseMapTileJson({ version, attribution, bounds }: BaseMap, origin: string) {
  const { west, south, east, north } = bounds
  const { least: minzoom, most: maxzoom } = baseMapZooms
  return {
    tilejson: '3.0.0',
    name: `Atlas 60+: ${baseMapName}`,
    description: 'Streets, paths, railways, water, green areas, buildings and landmarks',
    version,
    attribution,
    scheme: 'xyz',
    tiles: [`${origin}/tiles/${version}/${baseMapName}/{z}/{x}/{y}.mvt`],
    minzoom,
    maxzoom,
    bounds: [west, south, east, north],
    vector_layers: baseMapLayerNames.map((id) => ({
      id,
      description: baseMapLayers[id].description,
      minzoom,
      maxzoom,
      fields: { ...baseMapLayers[id].fields },
    })),
  }
}
