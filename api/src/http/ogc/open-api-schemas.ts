import type { OpenAPIV3 } from 'openapi-types'

type Schemas = Record<string, OpenAPIV3.SchemaObject>

const text: OpenAPIV3.SchemaObject = { type: 'string' }
const texts: OpenAPIV3.SchemaObject = { type: 'array', items: text }
const numbers: OpenAPIV3.SchemaObject = { type: 'array', items: { type: 'number' } }
const count: OpenAPIV3.SchemaObject = { type: 'integer', minimum: 0 }

export const schemaOf = (name: string): OpenAPIV3.ReferenceObject => ({
  $ref: `#/components/schemas/${name}`,
})

const listOf = (name: string): OpenAPIV3.ArraySchemaObject => ({
  type: 'array',
  items: schemaOf(name),
})

const objectOf = (
  properties: OpenAPIV3.SchemaObject['properties'],
  optional: readonly string[] = [],
): OpenAPIV3.SchemaObject => ({
  type: 'object',
  required: Object.keys(properties ?? {}).filter((name) => !optional.includes(name)),
  ...(properties && { properties }),
})

const links = listOf('link')

/** What answers look like. */
export const schemas: Schemas = {
  link: objectOf(
    { href: text, rel: text, type: text, title: text, templated: { type: 'boolean' } },
    ['type', 'title', 'templated'],
  ),
  landingPage: objectOf({ title: text, description: text, dataVersion: text, links }),
  conformance: objectOf({ links, conformsTo: texts }),
  collection: objectOf({
    id: text,
    title: text,
    description: text,
    extent: objectOf(
      {
        spatial: objectOf({ bbox: { type: 'array', items: numbers }, crs: text }),
        temporal: objectOf({ interval: { type: 'array', items: texts } }),
      },
      ['temporal'],
    ),
    itemType: { type: 'string', enum: ['feature'] },
    crs: texts,
    storageCrs: text,
    links,
  }),
  collections: objectOf({ links, crs: texts, collections: listOf('collection') }),
  schema: objectOf({
    $schema: text,
    $id: text,
    type: { type: 'string', enum: ['object'] },
    title: text,
    description: text,
    properties: { type: 'object', additionalProperties: { type: 'object' } },
  }),
  geometry: objectOf({
    type: { type: 'string', enum: ['Point', 'MultiPolygon'] },
    coordinates: { type: 'array', items: {} },
  }),
  feature: objectOf(
    {
      type: { type: 'string', enum: ['Feature'] },
      id: text,
      geometry: schemaOf('geometry'),
      properties: {
        type: 'object',
        additionalProperties: {
          anyOf: [
            { type: 'string', nullable: true },
            { type: 'number', nullable: true },
            { type: 'boolean', nullable: true },
          ],
        },
      },
      dataVersion: text,
      attribution: text,
      links,
    },
    ['dataVersion', 'attribution', 'links'],
  ),
  featureCollection: objectOf({
    type: { type: 'string', enum: ['FeatureCollection'] },
    numberMatched: count,
    numberReturned: count,
    dataVersion: text,
    attribution: text,
    links,
    features: listOf('feature'),
  }),
  tileSetItem: objectOf({
    title: text,
    description: text,
    dataType: { type: 'string', enum: ['vector'] },
    crs: text,
    tileMatrixSetURI: text,
    links,
  }),
  tileSets: objectOf({ links, tilesets: listOf('tileSetItem') }),
  tileSet: {
    allOf: [
      schemaOf('tileSetItem'),
      objectOf({
        tileMatrixSetLimits: {
          type: 'array',
          items: objectOf({
            tileMatrix: text,
            minTileRow: count,
            maxTileRow: count,
            minTileCol: count,
            maxTileCol: count,
          }),
        },
        boundingBox: objectOf({
          lowerLeft: numbers,
          upperRight: numbers,
          crs: text,
          orderedAxes: texts,
        }),
        layers: { type: 'array', items: { type: 'object' } },
      }),
    ],
  },
  tileMatrixSets: objectOf({ links, tileMatrixSets: { type: 'array', items: { type: 'object' } } }),
  tileMatrixSet: objectOf({
    id: text,
    title: text,
    uri: text,
    crs: text,
    orderedAxes: texts,
    wellKnownScaleSet: text,
    tileMatrices: { type: 'array', items: { type: 'object' } },
    links,
  }),
  refusal: objectOf({
    errors: {
      type: 'array',
      items: objectOf({ message: text, extensions: objectOf({ code: text }) }),
    },
  }),
}
