import type { Published } from '@atlas/geo/world/published'
import { collectionIn, collectionsIn } from '../../collections/catalogue.ts'
import type { Asked } from './asked.ts'
import { askedSystem, ofItem, ofItems } from './asked-items.ts'
import { collection, collections, schema } from './collections.ts'
import { item, items } from './items.ts'
import { mediaTypes } from './links.ts'
import { openApi } from './open-api.ts'
import { conformance, landing } from './overview.ts'
import { tileMatrixSet, tileMatrixSets, webMercator } from './tile-matrix-set.ts'
import {
  allTileSets,
  tileSet,
  tileSetOfCollectionWhole,
  tileSetsOfCollection,
} from './tile-sets.ts'

/** What programs read at an address. */
export interface Document {
  /** After the root. */
  readonly path: string
  readonly type: string
  readonly make: (asked: Asked) => object | Promise<object>
  /** What may stand behind the question mark. */
  readonly parameters: (world: Published, parts: Asked['parts']) => readonly string[]
  /** Whether others should not wait for it. */
  readonly takesLong: (world: Published, parts: Asked['parts']) => boolean
  readonly headers?: (asked: Pick<Asked, 'query'>) => Record<string, string>
}

const plain = (path: string, make: Document['make'], type: string = mediaTypes.json): Document => ({
  path,
  type,
  make,
  parameters: () => ['f'],
  takesLong: () => false,
})

const takesLong: Document['takesLong'] = (world, { collection: id }) =>
  collectionsIn(world)
    .find((one) => one.id === id)
    ?.takesLongIn(world) ?? false

const inSystem: Document['headers'] = ({ query }) => ({
  'content-crs': `<${askedSystem('crs', query).uri}>`,
})

export const documents: readonly Document[] = [
  plain('', landing),
  plain('/', landing),
  plain('/api', openApi, mediaTypes.openApi),
  plain('/conformance', conformance),
  plain('/collections', collections),
  plain('/collections/:collection', collection),
  plain('/collections/:collection/schema', schema, mediaTypes.schema),
  {
    path: '/collections/:collection/items',
    type: mediaTypes.geoJson,
    make: items,
    parameters: (world, { collection: id = '' }) => [
      ...ofItems,
      ...collectionIn(world, id).filtersIn(world),
    ],
    takesLong,
    headers: inSystem,
  },
  {
    path: '/collections/:collection/items/:feature',
    type: mediaTypes.geoJson,
    make: item,
    parameters: () => ofItem,
    takesLong,
    headers: inSystem,
  },
  plain('/collections/:collection/tiles', tileSetsOfCollection),
  plain(`/collections/:collection/tiles/${webMercator.id}`, tileSetOfCollectionWhole),
  plain('/tiles', allTileSets),
  plain('/tiles/:tileSet', tileSet),
  plain('/tileMatrixSets', tileMatrixSets),
  plain(`/tileMatrixSets/${webMercator.id}`, tileMatrixSet),
]
