import type { Places } from '@atlas/geo/reach/distance/geodesic'
import type { Published } from '@atlas/geo/world/published'
import type { Feature, FeatureCollection, GeoJsonProperties, Point } from 'geojson'
import KDBush from 'kdbush'
import { boxOfTile, type TileAddress } from '../pyramid/tile-address.ts'
import { cellsOf } from '../features/reach/reached-world.ts'
import { perWorld } from '../schema/context.ts'

/** The deepest zoom for which tiles are made. */
export const deepestZoom = 22

interface Layer {
  description: string
  /** What each property of a point says. */
  fields: Readonly<Record<string, string>>
  /** Below it the layer has no tiles: there would be too much in one. */
  minimumZoom: number
  /** GeoJSON of what lies in a tile and a little around it, found by a spatial index. EPSG:4326. */
  read: (world: Published, tile: TileAddress) => FeatureCollection<Point>
}

/** Points of a world, found by where they are. */
interface IndexedPoints {
  readonly places: Places
  /** null where there are none: such an index cannot be made. */
  readonly index: KDBush | null
  readonly describe: (point: number) => { id: number; properties: GeoJsonProperties }
}

function indexed(places: Places, describe: IndexedPoints['describe']): IndexedPoints {
  const { lon, lat } = places
  if (lon.length === 0) return { places, index: null, describe }
  const index = new KDBush(lon.length)
  for (let point = 0; point < lon.length; point += 1) index.add(lon[point] ?? 0, lat[point] ?? 0)
  return { places, index: index.finish(), describe }
}

const sites = perWorld(({ sites: all }) =>
  indexed({ lon: all.map(({ lon }) => lon), lat: all.map(({ lat }) => lat) }, (site) => {
    const { id = site, slug, name, kinds = [] } = all[site] ?? {}
    return { id, properties: { slug, name, kinds: kinds.join(' ') } }
  }),
)

const cells = perWorld((world) => {
  const { cells: all } = cellsOf(world)
  return indexed(all, (cell) => ({
    id: cell,
    properties: {
      district: world.areas.byId(all.district[cell] ?? 0).code,
      day: all.day,
      residents60To79: all.residents.AGE_60_TO_79[cell],
      status60To79: 'ESTIMATED',
      residents80Plus: all.residents.AGE_80_PLUS[cell],
      status80Plus: 'ESTIMATED',
    },
  }))
})

/** Points that can come as vector tiles. Numbers that are estimates say so in their own property. */
export const layers = {
  'service-sites': {
    description: 'Known service sites for people 60+',
    fields: {
      slug: 'Identifier, as in addresses and in the API',
      name: 'Name, in German',
      kinds: 'MEETING, COUNSELLING or both, parted by a space',
    },
    minimumZoom: 6,
    read: (world, tile) => pointsIn(tile, sites(world)),
  },
  cells: {
    description:
      'Residents 60+ in cells of 250 m, estimated; cells with few are joined to a neighbour',
    fields: {
      district: 'Code of the district',
      day: 'Reference day',
      residents60To79: 'Number of residents aged 60 to 79',
      status60To79: 'How sure that number is: ESTIMATED',
      residents80Plus: 'Number of residents aged 80 and over',
      status80Plus: 'How sure that number is: ESTIMATED',
    },
    minimumZoom: 9,
    read: (world, tile) => pointsIn(tile, cells(world)),
  },
} satisfies Record<string, Layer>

export type LayerName = keyof typeof layers

export const isLayerName = (name: string): name is LayerName => Object.hasOwn(layers, name)

/** Of a tile's width around it, so that symbols at its edge are drawn whole. */
const margin = 0.125
const decimals = 6

/** Those of a tile and a little around it, in their order. */
function pointsIn(
  tile: TileAddress,
  { places: { lon, lat }, index, describe }: IndexedPoints,
): FeatureCollection<Point> {
  const { west, south, east, north } = boxOfTile(tile, margin)
  const found = index?.range(west, south, east, north).sort((a, b) => a - b) ?? []
  return {
    type: 'FeatureCollection',
    features: found.map((point): Feature<Point> => ({
      type: 'Feature',
      ...describe(point),
      geometry: { type: 'Point', coordinates: [rounded(lon[point]), rounded(lat[point])] },
    })),
  }
}

const rounded = (degrees = 0) => Number(degrees.toFixed(decimals))
