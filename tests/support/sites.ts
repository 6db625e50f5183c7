import { z } from 'zod'

import type { Api } from './api.ts'
import { readSeed } from './seed.ts'

export interface Site {
  slug: string
  kinds: string[]
  provider: string
  district: string
  planningArea: string
  socialSpace: string
  lon: number
  lat: number
}

/** The sites of the built-in data set, read straight from its files. */
export async function sitesOfSeed(): Promise<Site[]> {
  const districts = new Map((await readSeed('districts')).map((row) => [row.code, row]))
  return (await readSeed('service-sites')).map((row) => ({
    slug: row.slug ?? '',
    kinds: (row.kinds ?? '').toUpperCase().split(' '),
    provider: (row.provider ?? '').toUpperCase(),
    district: row.district ?? '',
    planningArea: districts.get(row.district)?.planning_area ?? '',
    socialSpace: districts.get(row.district)?.social_space ?? '',
    lon: Number(row.lon),
    lat: Number(row.lat),
  }))
}

export interface SitesFilter {
  kinds?: string[] | undefined
  provider?: string | undefined
  planningArea?: string | undefined
  socialSpace?: string | undefined
  district?: string | undefined
  boundingBox?: { west: number; south: number; east: number; north: number } | undefined
}

/** Whether a site passes, all that is given holding. */
export function passes(site: Site, filter: SitesFilter): boolean {
  const { kinds, boundingBox: box, ...equals } = filter
  const given = Object.entries(equals).filter(([, wanted]) => wanted !== undefined)
  const fields = new Map<string, unknown>(Object.entries(site))
  return (
    given.every(([name, wanted]) => fields.get(name) === wanted) &&
    (kinds === undefined || kinds.some((kind) => site.kinds.includes(kind))) &&
    (box === undefined ||
      (site.lon >= box.west &&
        site.lon <= box.east &&
        site.lat >= box.south &&
        site.lat <= box.north))
  )
}

export interface Near {
  lon: number
  lat: number
  withinMetres: number
}

export interface Page {
  first?: number
  after?: string | null
  last?: number
  before?: string | null
}

const connection = z.strictObject({
  serviceSites: z.strictObject({
    totalCount: z.int(),
    pageInfo: z.strictObject({
      hasNextPage: z.boolean(),
      hasPreviousPage: z.boolean(),
      startCursor: z.string().nullable(),
      endCursor: z.string().nullable(),
    }),
    edges: z.array(
      z.strictObject({
        cursor: z.string(),
        node: z.strictObject({ slug: z.string(), distanceMetres: z.number().nullable() }),
      }),
    ),
  }),
})

/** A page of the list of sites. */
export async function askForSites(
  api: Api,
  { filter, near, ...page }: Page & { filter?: SitesFilter; near?: Near | undefined },
) {
  const { serviceSites } = await api.ask(
    connection,
    `query ($filter: ServiceSiteFilter, $near: NearInput, $first: Int, $after: String, $last: Int, $before: String) {
       serviceSites(filter: $filter, near: $near, first: $first, after: $after, last: $last, before: $before) {
         totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
         edges { cursor node { slug distanceMetres } } } }`,
    { filter, near, ...page },
  )
  return serviceSites
}
