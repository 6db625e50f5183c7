import type { Published } from '@atlas/geo/world/published'
import { cellsOf } from '../features/reach/reached-world.ts'
import { deepestZoom, type LayerName, layers } from './layers.ts'

/** What a map of others has to know of a layer of tiles: TileJSON 3.0.0. */
export interface TileJson {
  tilejson: '3.0.0'
  name: string
  description: string
  /** The data version. */
  version: string
  attribution: string
  scheme: 'xyz'
  /** Templates of absolute addresses, immutable under the data's version. */
  tiles: string[]
  minzoom: number
  maxzoom: number
  /** West, south, east and north of the city; degrees, EPSG:4326. */
  bounds: [number, number, number, number]
  vector_layers: {
    id: LayerName
    description: string
    minzoom: number
    maxzoom: number
    fields: Record<string, string>
  }[]
}

/** @param origin of the absolute addresses */
export function tileJson(name: LayerName, world: Published, origin: string): TileJson {
  const { minimumZoom: minzoom, description, fields } = layers[name]
  const { west, south, east, north } = world.areas.city.extent
  return {
    tilejson: '3.0.0',
    name: `Atlas 60+: ${name}`,
    description,
    version: world.dataVersion,
    attribution: attributionOf(name, world),
    scheme: 'xyz',
    tiles: [`${origin}/tiles/${world.dataVersion}/${name}/{z}/{x}/{y}.mvt`],
    minzoom,
    maxzoom: deepestZoom,
    bounds: [west, south, east, north],
    vector_layers: [
      { id: name, description, minzoom, maxzoom: deepestZoom, fields: { ...fields } },
    ],
  }
}

/** Every source once: publisher and licence. */
function attributionOf(name: LayerName, world: Published): string {
  const ids =
    name === 'cells' ? [cellsOf(world).cells.sourceId] : world.sites.map(({ sourceId }) => sourceId)
  const sources = [...new Set(ids)].flatMap((id) => world.sources.get(id) ?? [])
  return [...new Set(sources.map(({ publisher, licence }) => `${publisher} (${licence})`))].join(
    '; ',
  )
}
