import { collectionWordsOf } from '@atlas/geo/words/collection-words'
import type { Asked } from './asked.ts'
import { mediaTypes, ownLinks, relations } from './links.ts'

/** The landing page: where everything else is found. */
export function landing(asked: Asked) {
  const { root, words, context } = asked
  const said = collectionWordsOf(words)
  const { name } = context.world.areas.city
  const { json, openApi, html } = mediaTypes
  const to = (rel: string, path: string, type: string, title: string) => ({
    href: `${root}${path}`,
    rel,
    type,
    title,
  })
  const { operations } = said
  return {
    title: said.title(name),
    description: said.description(name),
    dataVersion: context.world.dataVersion,
    links: [
      ...ownLinks(asked, json),
      to('service-desc', '/api', openApi, operations.api),
      to('service-doc', '/api?f=html', html, operations.api),
      to('conformance', '/conformance', json, operations.conformance),
      to(relations.conformance, '/conformance', json, operations.conformance),
      to('data', '/collections', json, operations.collections),
      to(relations.data, '/collections', json, operations.collections),
      to(relations.tileSets, '/tiles', json, operations.tileSets),
      to(relations.tilingSchemes, '/tileMatrixSets', json, operations.tileMatrixSets),
    ],
  }
}

const features = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf'
const tiles = 'http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf'

/** What of the standards is kept, and tried by the tests. */
const conformsTo: readonly string[] = [
  `${features}/core`,
  `${features}/oas30`,
  `${features}/html`,
  `${features}/geojson`,
  'http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs',
  `${tiles}/core`,
  `${tiles}/tileset`,
  `${tiles}/tilesets-list`,
  `${tiles}/dataset-tilesets`,
  `${tiles}/geodata-tilesets`,
  `${tiles}/mvt`,
  `${tiles}/oas30`,
  'http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset',
  'http://www.opengis.net/spec/tms/2.0/conf/json-tilesetmetadata',
]

export const conformance = (asked: Asked) => ({
  links: ownLinks(asked, mediaTypes.json),
  conformsTo,
})
