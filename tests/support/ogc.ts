import type { Geometry, Position } from 'geojson'
import { z } from 'zod'

import type { Api } from './api.ts'

const link = z.object({
  href: z.string(),
  rel: z.string(),
  type: z.string().optional(),
  title: z.string().optional(),
  templated: z.literal(true).optional(),
})
export type Link = z.output<typeof link>

const linked = z.object({ links: z.array(link).default([]) })
const linking = linked.extend({
  collections: z.array(linked).default([]),
  tilesets: z.array(linked).default([]),
  tileMatrixSets: z.array(linked).default([]),
})

/** Every link of a document, and of what it lists. */
export function linksOf(document: unknown): Link[] {
  const { links, collections, tilesets, tileMatrixSets } = linking.parse(document)
  return [links, ...[...collections, ...tilesets, ...tileMatrixSets].map((one) => one.links)].flat()
}

const feature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: z.custom<Geometry>(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type ReadFeature = z.output<typeof feature>

const featureCollection = z.object({
  numberMatched: z.int(),
  numberReturned: z.int(),
  dataVersion: z.string(),
  attribution: z.string(),
  links: z.array(link),
  features: z.array(feature),
})

/** @param address after /ogc/collections */
export async function readItems(api: Api, address: string) {
  const response = await api.fetch(`/ogc/collections/${address}`)
  if (response.status !== 200) throw new Error(`${address}: ${await response.text()}`)
  return featureCollection.parse(await response.json())
}

/** Follows the links from one part to the next, as every program does. */
export async function readAll(
  api: Api,
  address: string,
  rel: 'next' | 'prev' = 'next',
): Promise<ReadFeature[][]> {
  const pages: ReadFeature[][] = []
  let following: string | undefined = address
  while (following !== undefined) {
    const page: Awaited<ReturnType<typeof readItems>> = await readItems(api, following)
    pages.push(page.features)
    following = linkTo(page.links, rel)?.split('/ogc/collections/')[1]
  }
  return pages
}

export const linkTo = (links: readonly Link[], rel: string): string | undefined =>
  links.find((one) => one.rel === rel)?.href

export const idsOf = (features: readonly ReadFeature[]) => features.map(({ id }) => id)

/** Every bend of a geometry. */
export function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2)
  throw new Error(`no ${geometry.type} is expected`)
}
