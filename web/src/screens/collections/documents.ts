/** What the API answers to programs (OGC API), as far as pages show it. */

export interface Link {
  href: string
  rel: string
  type?: string
  title?: string
}

interface Linked {
  links: Link[]
}

export interface Described {
  title: string
  description: string
}

export interface CollectionDocument extends Linked, Described {
  id: string
}

export interface CollectionsDocument {
  collections: CollectionDocument[]
}

export type Value = string | number | boolean | null

export interface SchemaDocument {
  properties: {
    properties: {
      properties: Record<string, { title: string; type: ColumnType; format?: 'date' }>
    }
  }
}

type ColumnType = 'string' | 'number' | 'integer' | 'boolean'

export interface FeatureDocument {
  id: string
  properties: Record<string, Value>
  attribution: string
}

export interface ItemsDocument extends Linked {
  numberMatched: number
  attribution: string
  features: Pick<FeatureDocument, 'id' | 'properties'>[]
}

export interface ConformanceDocument {
  conformsTo: string[]
}

interface Parameter {
  name: string
  description?: string
}

export interface ApiDocument {
  paths: Record<string, { get: { summary: string; parameters: (Parameter | { $ref: string })[] } }>
  components: { parameters: Record<string, Parameter> }
}

export interface TileSetsDocument {
  tilesets: (Described & Linked)[]
}

export type TileSetDocument = Described & Linked

export interface TileMatrix {
  id: string
  scaleDenominator: number
  matrixWidth: number
}

export interface TileMatrixSetDocument {
  tileMatrices: TileMatrix[]
}

/** A column of a collection. */
export interface Column {
  name: string
  title: string
  type: ColumnType | 'date'
}

export const columnsOf = ({ properties }: SchemaDocument): Column[] =>
  Object.entries(properties.properties.properties).map(([name, { title, type, format }]) => ({
    name,
    title,
    type: format ?? type,
  }))
