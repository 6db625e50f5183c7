import { crs84 } from '@atlas/geo/projection/coordinate-systems'
import { collectionWordsOf } from '@atlas/geo/words/collection-words'
import { collectionIds, type TileSetId } from '@atlas/geo/words/collections'
import type { Extent } from '@atlas/geo/world/snapshot'
import { RequestError } from '../../schema/request-error.ts'
import { baseMapName } from '../../streets/base-map/tile-json.ts'
import { baseMapLayerNames, baseMapLayers, baseMapZooms } from '../../streets/base-map/layers.ts'
import { deepestZoom, isLayerName, layers } from '../../tiles/layers.ts'
import type { Asked } from './asked.ts'
import { askedCollection } from './collections.ts'
import { type Link, mediaTypes, ownLinks, relations } from './links.ts'
import { limitsOf, webMercator } from './tile-matrix-set.ts'

interface TileSet {
  readonly id: TileSetId
  readonly version: string
  readonly extent: Extent
  readonly zooms: { readonly from: number; readonly to: number }
  readonly layers: readonly { id: string; fields: Readonly<Record<string, string>> }[]
}

/** Layers in the order in which they are listed. */
const ids = ['service-sites', 'stops', 'cells', 'transit-streets', 'waterways'] as const

/** Everything that there is as tiles. */
function tileSetsIn({ context }: Asked): TileSet[] {
  const { world, streets } = context
  const ofData = ids.map((id) => ({
    id,
    version: world.dataVersion,
    extent: world.areas.city.extent,
    zooms: { from: layers[id].minimumZoom, to: deepestZoom },
    layers: [{ id, fields: layers[id].fields }],
  }))
  if (!streets) return ofData
  const { version, bounds } = streets.baseMap
  return [
    ...ofData,
    {
      id: baseMapName,
      version,
      extent: bounds,
      zooms: { from: baseMapZooms.least, to: baseMapZooms.most },
      layers: baseMapLayerNames.map((id) => ({ id, fields: baseMapLayers[id].fields })),
    },
  ]
}

/** Tile sets of everything. */
export const allTileSets = (asked: Asked) => ({
  links: ownLinks(asked, mediaTypes.json),
  tilesets: tileSetsIn(asked).map((set) => listed(set, `/tiles/${set.id}`, asked)),
})

/** @throws RequestError NOT_FOUND where there is no such one */
export function tileSet(asked: Asked) {
  const set = tileSetsIn(asked).find(({ id }) => id === asked.parts.tileSet)
  if (!set) throw new RequestError('NOT_FOUND', {})
  return whole(set, asked)
}

/** Those of a collection: one. @throws RequestError UNKNOWN_COLLECTION, NOT_FOUND where it has none */
export function tileSetsOfCollection(asked: Asked) {
  const set = tileSetOfCollection(asked)
  const path = `/collections/${set.id}/tiles/${webMercator.id}`
  return { links: ownLinks(asked, mediaTypes.json), tilesets: [listed(set, path, asked)] }
}

/** @throws RequestError UNKNOWN_COLLECTION, NOT_FOUND where it has none */
export const tileSetOfCollectionWhole = (asked: Asked) => whole(tileSetOfCollection(asked), asked)

function tileSetOfCollection(asked: Asked): TileSet {
  const { id } = askedCollection(asked)
  const set = tileSetsIn(asked).find((one) => one.id === id)
  if (!set) throw new RequestError('NOT_FOUND', {})
  return set
}

function listed({ id }: TileSet, path: string, asked: Asked) {
  const { title, description } = collectionWordsOf(asked.words).tileSets[id]
  return {
    title,
    description,
    dataType: 'vector',
    crs: webMercator.crs,
    tileMatrixSetURI: webMercator.uri,
    links: [
      { href: `${asked.root}${path}`, rel: 'self', type: mediaTypes.json, title },
      schemeLink(asked),
    ],
  }
}

const schemeLink = ({ root, words }: Asked): Link => ({
  href: `${root}/tileMatrixSets/${webMercator.id}`,
  rel: relations.tilingScheme,
  type: mediaTypes.json,
  title: collectionWordsOf(words).operations.tileMatrixSet,
})

function whole(set: TileSet, asked: Asked) {
  const { title, description } = collectionWordsOf(asked.words).tileSets[set.id]
  const { west, south, east, north } = set.extent
  return {
    title,
    description,
    dataType: 'vector',
    crs: webMercator.crs,
    tileMatrixSetURI: webMercator.uri,
    tileMatrixSetLimits: limitsOf(set.extent, set.zooms),
    boundingBox: {
      lowerLeft: [west, south],
      upperRight: [east, north],
      crs: crs84.uri,
      orderedAxes: ['Lon', 'Lat'],
    },
    layers: set.layers.map(({ id, fields }) => ({
      id,
      dataType: 'vector',
      minTileMatrix: String(set.zooms.from),
      maxTileMatrix: String(set.zooms.to),
      propertiesSchema: {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(fields).map(([name, said]) => [name, { description: said }]),
        ),
      },
    })),
    links: [...ownLinks(asked, mediaTypes.json), schemeLink(asked), tileLink(set, asked)],
  }
}

/** The tiles that there are, immutable under their version: they are those of every language. */
const tileLink = ({ id, version }: TileSet, { root, words }: Asked): Link => ({
  href: `${new URL(root).origin}/tiles/${version}/${id}/{tileMatrix}/{tileCol}/{tileRow}.mvt`,
  rel: 'item',
  type: mediaTypes.tile,
  title: collectionWordsOf(words).operations.tile,
  templated: true,
})

/** Where the tiles of a collection are. @throws RequestError UNKNOWN_COLLECTION, NOT_FOUND where it has none */
export function tileAddress(asked: Asked): string {
  const { id } = askedCollection(asked)
  if (!isLayerName(id)) throw new RequestError('NOT_FOUND', {})
  const { z = '', row = '', column = '' } = asked.parts
  return `/tiles/${asked.context.world.dataVersion}/${id}/${z}/${column}/${row}.mvt`
}

/** Collections that there are as tiles, too. */
export const tiledCollections = collectionIds.filter(isLayerName)
