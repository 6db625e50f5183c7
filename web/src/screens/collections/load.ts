import { error } from '@sveltejs/kit'

import { askForFile, type Asker } from '$api/ask'

import {
  columnsOf,
  type ApiDocument,
  type CollectionDocument,
  type CollectionsDocument,
  type Column,
  type ConformanceDocument,
  type Described,
  type FeatureDocument,
  type ItemsDocument,
  type Link,
  type SchemaDocument,
  type TileMatrixSetDocument,
  type TileSetDocument,
  type TileSetsDocument,
} from './documents'
import type { Shown, ShownOperation } from './shown'

/** Of a table that fits a page. */
const mostColumns = 6

/** Reads what programs read at the same address. @throws ApiFailure in the words of the API; an error 404 */
export async function loadShown(
  { fetch, language }: Asker,
  path: string,
  query: URLSearchParams,
): Promise<Shown> {
  const headers = { accept: 'application/json', 'accept-language': language }
  const inLanguage: typeof fetch = (address) => fetch(address, { headers })
  const read = <Document>(at: string, search = '') =>
    askForFile<Document>(inLanguage, `/ogc${at}${search}`)
  const [first = '', id = '', part = '', feature] = path.split('/')
  if (first === 'collections' && id !== '') {
    return ofCollection({ read, id, part, query, ...(feature !== undefined && { feature }) })
  }
  if (first === '' || first === 'collections') {
    const [{ title, description }, { collections }] = await Promise.all([
      read<Described>(''),
      read<CollectionsDocument>('/collections'),
    ])
    return { kind: 'overview', title, description, collections }
  }
  if (first === 'conformance') {
    return {
      kind: 'conformance',
      parts: (await read<ConformanceDocument>('/conformance')).conformsTo,
    }
  }
  if (first === 'api')
    return { kind: 'api', operations: operationsOf(await read<ApiDocument>('/api')) }
  if (first === 'tileMatrixSets') {
    const { tileMatrices } = await read<TileMatrixSetDocument>('/tileMatrixSets/WebMercatorQuad')
    return { kind: 'layout', zooms: tileMatrices }
  }
  if (first === 'tiles') return tilesAt(read, `/${path}`, id !== '')
  error(404)
}

type Read = <Document>(at: string, search?: string) => Promise<Document>

interface AskedCollection {
  read: Read
  id: string
  part: string
  feature?: string
  query: URLSearchParams
}

async function ofCollection(asked: AskedCollection): Promise<Shown> {
  const { read, id, part, feature } = asked
  const at = `/collections/${encodeURIComponent(id)}`
  if (part === 'tiles')
    return tilesAt(
      read,
      feature === undefined ? `${at}/tiles` : `${at}/tiles/${feature}`,
      feature !== undefined,
    )
  const [{ title, description, links }, schema] = await Promise.all([
    read<CollectionDocument>(at),
    read<SchemaDocument>(`${at}/schema`),
  ])
  const columns = columnsOf(schema)
  if (part === 'items' && feature === undefined) return itemsOf(asked, { at, title, columns })
  if (part === 'items') {
    const found = await read<FeatureDocument>(`${at}/items/${encodeURIComponent(feature ?? '')}`)
    return { kind: 'item', id, title, columns, feature: found }
  }
  if (part !== '' && part !== 'schema') error(404)
  return {
    kind: 'collection',
    id,
    title,
    description,
    columns,
    licences: links
      .filter(({ rel }) => rel === 'license')
      .map(({ href, title: name = href }) => ({ href, title: name })),
    hasTiles: links.some(({ rel }) => rel.endsWith('/tilesets-vector')),
  }
}

async function itemsOf(
  { read, id, query }: AskedCollection,
  { at, title, columns }: { at: string; title: string; columns: Column[] },
): Promise<Shown> {
  const wanted = query.get('properties')?.split(',')
  const told = wanted
    ? columns.filter(({ name }) => wanted.includes(name))
    : columns.filter(({ name }) => !isAspect(name)).slice(0, mostColumns)
  const search = new URLSearchParams(query)
  search.delete('f')
  search.set('properties', wanted?.join() ?? told.map(({ name }) => name).join())
  const items = await read<ItemsDocument>(`${at}/items`, `?${search.toString()}`)
  return {
    kind: 'items',
    id,
    title,
    columns: told,
    hasMore: told.length < columns.length,
    rows: items.features.map(({ id: of, properties }) => ({
      id: of,
      values: told.map(({ name }) => properties[name] ?? null),
    })),
    from: Number(query.get('offset') ?? 0),
    matched: items.numberMatched,
    attribution: items.attribution,
    previous: searchTo(items.links, 'prev', wanted !== undefined),
    next: searchTo(items.links, 'next', wanted !== undefined),
  }
}

/** What is said of a figure beside its value. */
const isAspect = (name: string) =>
  /_(?:unit|day|since|staff_day|status|low|high|source)$/.test(name) || name === 'source'

/** The question of a neighbouring page; which columns it has is the page's own choice, unless it was asked for. */
function searchTo(links: readonly Link[], rel: string, keepsColumns: boolean): string | null {
  const found = links.find((link) => link.rel === rel)
  if (!found) return null
  const { searchParams } = new URL(found.href)
  if (!keepsColumns) searchParams.delete('properties')
  return `?${searchParams.toString()}`
}

async function tilesAt(read: Read, at: string, isOne: boolean): Promise<Shown> {
  if (isOne) {
    const one = await read<TileSetDocument>(at)
    return { kind: 'tiles', sets: [{ ...one, address: hrefOf(one.links, 'item'), path: null }] }
  }
  const { tilesets } = await read<TileSetsDocument>(at)
  return {
    kind: 'tiles',
    sets: tilesets.map((set) => ({
      ...set,
      address: null,
      path: hrefOf(set.links, 'self')?.split('/ogc/')[1] ?? null,
    })),
  }
}

const hrefOf = (links: readonly Link[], rel: string) =>
  links.find((link) => link.rel === rel)?.href ?? null

const operationsOf = ({ paths, components }: ApiDocument): ShownOperation[] =>
  Object.entries(paths).map(([path, { get }]) => ({
    path,
    summary: get.summary,
    parameters: get.parameters
      .map((one) => ('$ref' in one ? components.parameters[one.$ref.split('/').at(-1) ?? ''] : one))
      .flatMap((one) => (one ? [{ name: one.name, description: one.description ?? '' }] : [])),
  }))
