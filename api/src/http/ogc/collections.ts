import { coordinateSystems, crs84 } from '@atlas/geo/projection/coordinate-systems'
import { collectionWordsOf } from '@atlas/geo/words/collection-words'
import type { Source } from '@atlas/geo/world/snapshot'
import { collectionIn, collectionsIn } from '../../collections/catalogue.ts'
import type { Collection, Column } from '../../collections/collection.ts'
import { isLayerName } from '../../tiles/layers.ts'
import type { Asked } from './asked.ts'
import { type Link, mediaTypes, ownLinks, relations } from './links.ts'

/** Every collection there is. */
export const collections = (asked: Asked) => ({
  links: ownLinks(asked, mediaTypes.json),
  crs: crsList,
  collections: collectionsIn(asked.context.world).map((collection) =>
    described(collection, { ...asked, path: `/collections/${collection.id}`, query: new Map() }),
  ),
})

/** @throws RequestError UNKNOWN_COLLECTION */
export const collection = (asked: Asked) => described(askedCollection(asked), asked)

/** @throws RequestError UNKNOWN_COLLECTION */
export const askedCollection = ({ context, parts }: Asked): Collection =>
  collectionIn(context.world, parts.collection ?? '')

export const crsList = coordinateSystems.map(({ uri }) => uri)

function described(of: Collection, asked: Asked) {
  const { words, context } = asked
  const { world } = context
  const said = collectionWordsOf(words)
  const { title, description } = said.tileSets[of.id]
  const { west, south, east, north } = of.extentIn(world)
  const period = of.periodIn(world)
  return {
    id: of.id,
    title,
    description,
    extent: {
      spatial: { bbox: [[west, south, east, north]], crs: crs84.uri },
      ...(period && { temporal: { interval: [period.map(momentOf)] } }),
    },
    itemType: 'feature',
    crs: crsList,
    storageCrs: crs84.uri,
    links: [
      ...ownLinks(asked, mediaTypes.json),
      ...linksOf(of, asked),
      ...licenceLinks([...of.sourcesIn(world)].flatMap((id) => world.sources.get(id) ?? [])).map(
        ({ href, licence }) => ({ href, rel: 'license', title: said.licence(licence) }),
      ),
    ],
  }
}

const momentOf = (day: string) => `${day}T00:00:00Z`

function linksOf({ id }: Collection, { root, words }: Asked): Link[] {
  const { operations, tileSets, asPage } = collectionWordsOf(words)
  const at = `${root}/collections/${id}`
  const { title } = tileSets[id]
  const { geoJson, html, schema, json } = mediaTypes
  return [
    { href: `${at}/items`, rel: 'items', type: geoJson, title },
    { href: `${at}/items?f=html`, rel: 'items', type: html, title: `${title}: ${asPage}` },
    // Relations are the same in any case (RFC 8288); GDAL knows it written like this alone.
    { href: `${at}/schema`, rel: 'describedBy', type: schema, title: operations.schema },
    ...(isLayerName(id)
      ? [{ href: `${at}/tiles`, rel: relations.tileSets, type: json, title: operations.tileSets }]
      : []),
  ]
}

/** Each licence that can be read somewhere, once. */
function licenceLinks(sources: readonly Source[]) {
  const found = new Map(
    sources.flatMap(({ licence, licenceUrl }) =>
      licenceUrl === null ? [] : [[licenceUrl, { href: licenceUrl, licence }] as const],
    ),
  )
  return [...found.values()]
}

/** What a feature of a collection says, as JSON Schema: by it programs know columns in which the first page has nothing. */
export function schema(asked: Asked) {
  const of = askedCollection(asked)
  const { words, context, root } = asked
  const { title, description } = collectionWordsOf(words).tileSets[of.id]
  const columns = of.columnsIn(context.world)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${root}/collections/${of.id}/schema`,
    type: 'object',
    title,
    description,
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string' },
      geometry: {
        type: 'object',
        properties: {
          type: { type: 'string', enum: [of.geometry] },
          coordinates: { type: 'array' },
        },
      },
      properties: {
        type: 'object',
        properties: Object.fromEntries(
          columns.map((column) => [column.name, columnSchema(column, asked)]),
        ),
      },
    },
  }
}

/** A list of types, with null, would be right as well, but some programs then read no type. */
const columnSchema = ({ name, title, type, isDay }: Column, asked: Asked) => ({
  title: title(asked.words),
  type,
  nullable: true,
  ...(isDay && { format: 'date' }),
  ...(isStatus(name) && { description: statusesIn(asked) }),
})

const isStatus = (name: string) => name.endsWith('_status')

const statusesIn = ({ words }: Asked) =>
  Object.entries(collectionWordsOf(words).statuses)
    .map(([code, meaning]) => `${code}: ${meaning}`)
    .join('; ')
