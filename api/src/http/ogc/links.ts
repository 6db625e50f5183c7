import { collectionWordsOf } from '@atlas/geo/words/collection-words'
import type { Asked } from './asked.ts'

export interface Link {
  href: string
  rel: string
  type?: string
  title?: string
  templated?: true
}

export const mediaTypes = {
  json: 'application/json',
  geoJson: 'application/geo+json',
  schema: 'application/schema+json',
  openApi: 'application/vnd.oai.openapi+json;version=3.0',
  html: 'text/html',
  tile: 'application/vnd.mapbox-vector-tile',
} as const

/** Relations that OGC registered. */
export const relations = {
  conformance: 'http://www.opengis.net/def/rel/ogc/1.0/conformance',
  data: 'http://www.opengis.net/def/rel/ogc/1.0/data',
  tileSets: 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector',
  tilingScheme: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme',
  tilingSchemes: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes',
} as const

/** An address with some of its question said otherwise; null: no longer said. */
export function addressOf(
  { root, path, query }: Pick<Asked, 'root' | 'path' | 'query'>,
  otherwise: Readonly<Record<string, string | null>> = {},
): string {
  const all = new URLSearchParams([...query])
  for (const [name, value] of Object.entries(otherwise)) {
    if (value === null) all.delete(name)
    else all.set(name, value)
  }
  const text = all.toString()
  return `${root}${path}${text === '' ? '' : `?${text}`}`
}

/** To the document itself, and to the same as a page. */
export const ownLinks = (asked: Asked, type: string): Link[] => [
  { href: addressOf(asked), rel: 'self', type },
  {
    href: addressOf(asked, { f: 'html' }),
    rel: 'alternate',
    type: mediaTypes.html,
    title: collectionWordsOf(asked.words).asPage,
  },
]
