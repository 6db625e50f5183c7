import { collectionWordsOf } from '@atlas/geo/words/collection-words'
import type { Operation, ParameterName } from '@atlas/geo/words/collections'
import type { OpenAPIV3 } from 'openapi-types'
import { collectionsIn } from '../../collections/catalogue.ts'
import type { Collection } from '../../collections/collection.ts'
import type { Asked } from './asked.ts'
import { pageLengths } from './asked-items.ts'
import { crsList } from './collections.ts'
import { mediaTypes } from './links.ts'
import { schemaOf, schemas } from './open-api-schemas.ts'
import { tiledCollections } from './tile-sets.ts'
import { webMercator } from './tile-matrix-set.ts'

/** What may be asked, for programs that write questions themselves (OpenAPI 3.0). */
export function openApi(asked: Asked): OpenAPIV3.Document {
  const { context, words, root } = asked
  const said = collectionWordsOf(words)
  const { world } = context
  return {
    openapi: '3.0.3',
    info: {
      title: said.title(world.areas.city.name),
      description: said.description(world.areas.city.name),
      version: world.dataVersion,
    },
    servers: [{ url: root }],
    paths: {
      ...pathsOfEverything(asked),
      ...Object.fromEntries(
        collectionsIn(world).flatMap((of) => Object.entries(pathsOf(of, asked))),
      ),
    },
    components: { parameters: parametersIn(asked), schemas, responses: responsesIn(asked) },
  }
}

type Paths = Record<string, OpenAPIV3.PathItemObject>

const { json, geoJson, schema, openApi: openApiType, html, tile } = mediaTypes

function pathsOfEverything(asked: Asked): Paths {
  const get = getting(asked)
  const layer = { name: 'tileSet', in: 'path', required: true, schema: { type: 'string' } } as const
  return {
    '/': get('landing', 'landingPage'),
    '/api': get('api', null, { type: openApiType }),
    '/conformance': get('conformance', 'conformance'),
    '/collections': get('collections', 'collections'),
    '/tiles': get('tileSets', 'tileSets'),
    '/tiles/{tileSet}': get('tileSet', 'tileSet', { parameters: [layer] }),
    '/tileMatrixSets': get('tileMatrixSets', 'tileMatrixSets'),
    [`/tileMatrixSets/${webMercator.id}`]: get('tileMatrixSet', 'tileMatrixSet'),
  }
}

const ofItems: readonly ParameterName[] = [
  'bbox',
  'bbox-crs',
  'datetime',
  'limit',
  'offset',
  'state',
  'crs',
  'properties',
]

function pathsOf(of: Collection, asked: Asked): Paths {
  const get = getting(asked)
  const at = `/collections/${of.id}`
  const options = { of }
  const featureId = {
    name: 'featureId',
    in: 'path',
    required: true,
    schema: { type: 'string' },
  } as const
  return {
    [at]: get('collection', 'collection', options),
    [`${at}/schema`]: get('schema', 'schema', { ...options, type: schema }),
    [`${at}/items`]: get('items', 'featureCollection', {
      ...options,
      type: geoJson,
      parameters: [...ofItems.map(parameterOf), ...filtersOf(of, asked)],
    }),
    [`${at}/items/{featureId}`]: get('item', 'feature', {
      ...options,
      type: geoJson,
      parameters: [featureId, parameterOf('crs'), parameterOf('properties')],
    }),
    ...(tiledCollections.some((id) => id === of.id) && pathsOfTiles(of, asked)),
  }
}

function pathsOfTiles(of: Collection, asked: Asked): Paths {
  const get = getting(asked)
  const at = `/collections/${of.id}/tiles`
  const inPath = (name: string) =>
    ({ name, in: 'path', required: true, schema: { type: 'integer', minimum: 0 } }) as const
  return {
    [at]: get('tileSets', 'tileSets', { of }),
    [`${at}/${webMercator.id}`]: get('tileSet', 'tileSet', { of }),
    [`${at}/${webMercator.id}/{tileMatrix}/{tileRow}/{tileCol}`]: get('tile', null, {
      of,
      type: tile,
      parameters: ['tileMatrix', 'tileRow', 'tileCol'].map(inPath),
    }),
  }
}

/** Columns that may be filtered by, each a parameter of its own. */
const filtersOf = (of: Collection, { words, context }: Asked): OpenAPIV3.ParameterObject[] => {
  const { filter } = collectionWordsOf(words)
  const titles = new Map(of.columnsIn(context.world).map(({ name, title }) => [name, title(words)]))
  return of.filtersIn(context.world).map((name) => ({
    name,
    in: 'query',
    description: filter(titles.get(name) ?? name),
    schema: { type: 'string' },
  }))
}

interface Got {
  of?: Collection
  type?: string
  parameters?: (OpenAPIV3.ParameterObject | OpenAPIV3.ReferenceObject)[]
}

/** A path that is only read. */
const getting =
  ({ words }: Asked) =>
  (operation: Operation, answer: string | null, { of, type = json, parameters = [] }: Got = {}) => {
    const said = collectionWordsOf(words)
    const title = said.operations[operation]
    return {
      get: {
        operationId: of ? `${operation}.${of.id}` : operation,
        summary: of ? `${said.tileSets[of.id].title}: ${title}` : title,
        ...(of && { tags: [of.id] }),
        parameters: type === tile ? parameters : [...parameters, parameterOf('f')],
        responses: {
          200: {
            description: title,
            content: {
              [type]: answer === null ? {} : { schema: schemaOf(answer) },
              ...(type !== tile && { [html]: { schema: { type: 'string' } } }),
            },
          },
          400: responseOf('Refused'),
          404: responseOf('Refused'),
          ...(operation === 'items' && { 410: responseOf('Refused') }),
        },
      },
    } satisfies OpenAPIV3.PathItemObject
  }

const parameterOf = (name: ParameterName): OpenAPIV3.ReferenceObject => ({
  $ref: `#/components/parameters/${name}`,
})

const responseOf = (name: string): OpenAPIV3.ReferenceObject => ({
  $ref: `#/components/responses/${name}`,
})

function parametersIn({ words }: Asked): Record<ParameterName, OpenAPIV3.ParameterObject> {
  const { parameters } = collectionWordsOf(words)
  const inQuery = (
    name: ParameterName,
    schemaOfIt: OpenAPIV3.SchemaObject,
  ): OpenAPIV3.ParameterObject => ({
    name,
    in: 'query',
    required: false,
    description: parameters[name],
    schema: schemaOfIt,
    style: 'form',
    explode: false,
  })
  const system: OpenAPIV3.SchemaObject = { type: 'string', format: 'uri', enum: crsList }
  return {
    bbox: inQuery('bbox', {
      type: 'array',
      minItems: 4,
      maxItems: 6,
      items: { type: 'number' },
    }),
    'bbox-crs': inQuery('bbox-crs', system),
    crs: inQuery('crs', system),
    datetime: inQuery('datetime', { type: 'string' }),
    f: inQuery('f', { type: 'string', enum: ['json', 'html'] }),
    limit: inQuery('limit', {
      type: 'integer',
      minimum: 1,
      maximum: pageLengths.most,
      default: pageLengths.usual,
    }),
    offset: inQuery('offset', { type: 'integer', minimum: 0, default: 0 }),
    state: inQuery('state', { type: 'string' }),
    properties: inQuery('properties', { type: 'array', items: { type: 'string' } }),
  }
}

const responsesIn = ({ words }: Asked): Record<string, OpenAPIV3.ResponseObject> => ({
  Refused: {
    description: collectionWordsOf(words).refused,
    content: { [json]: { schema: schemaOf('refusal') } },
  },
})
