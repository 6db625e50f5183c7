import type { Published } from '@atlas/geo/world/published'
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

/** Every publisher once under each licence, with the days of what is drawn. */
function attributionOf(name: LayerName, world: Published): string {
  const ids = new Set(layers[name].sourcesIn(world))
  const daysOf = new Map<string, Set<string>>()
  for (const { publisher, licence, asOf } of [...ids].flatMap(
    (id) => world.sources.get(id) ?? [],
  )) {
    const stated = `${publisher} (${licence}`
    daysOf.set(stated, (daysOf.get(stated) ?? new Set()).add(asOf))
  }
  return [...daysOf]
    .map(([stated, days]) => `${stated}; ${[...days].sort().join(', ')})`)
    .join('; ')
}
