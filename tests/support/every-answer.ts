import { z } from 'zod'

import { bodyOf, differenceOfBodies } from './answer-difference.ts'
import { tileAt } from './tiles.ts'

/** A question as it is posted to /graphql. */
export interface Posted {
  readonly name: string
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** What was answered, by what was asked: status, entity tag and bytes. */
export type Answers = ReadonlyMap<
  string,
  { readonly status: number; readonly tag: string | null; readonly body: string }
>

const collections = z.object({ collections: z.array(z.object({ id: z.string() })) })
const version = z.object({ data: z.object({ dataVersion: z.string() }) })

/** Of a kind of page that has one for each place, so many are asked for. */
const mostOfAKind = 3

/**
 * Asks a server for whatever it answers with data: questions, pages of all languages with what they offer for download,
 * outlines, tiles, and what other programs read. Not the pages about the data themselves, which tell what was done.
 * @param isWanted which of the pages, and of what they offer
 */
export async function everyAnswer(
  origin: string,
  questions: readonly Posted[],
  isWanted: (path: string) => boolean,
): Promise<Answers> {
  const answers = new Map<string, { status: number; tag: string | null; body: string }>()
  const ask = async (name: string, path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('accept-encoding', 'identity')
    const response = await fetch(origin + path, { ...init, headers })
    const body = inOrder(await bodyOf(response))
    answers.set(name, { status: response.status, tag: response.headers.get('etag'), body })
    return body
  }
  const get = (path: string) => ask(path, path)
  const post = (name: string, query: string, variables: Record<string, unknown> = {}) =>
    ask(name, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })

  const { data } = version.parse(JSON.parse(await post('dataVersion', '{ dataVersion }')))
  for (const { name, query, variables } of questions) await post(name, query, variables)

  const offered = new Set<string>()
  for (const path of pagesIn(await get('/sitemap.xml')).filter(isWanted)) {
    const page = await get(path)
    for (const [, href = ''] of page.matchAll(
      /href="(\/[^"]*\.(?:csv|xlsx|geojson|json|svg|png))"/g,
    )) {
      if (!href.includes('/daten/')) offered.add(href)
    }
  }
  for (const path of [...offered].filter(isWanted)) await get(path)

  for (const layer of ['areas', 'cells', 'service-sites', 'stops']) {
    for (const zoom of [9, 12]) {
      const [x, y] = tileAt(13.74, 51.05, zoom)
      await get(`/tiles/${data.dataVersion}/${layer}/${zoom}/${x}/${y}.mvt`)
    }
  }
  const listed = collections.parse(JSON.parse(await get('/ogc/collections?f=json')))
  for (const { id } of listed.collections)
    await get(`/ogc/collections/${id}/items?f=json&limit=1000`)
  return answers
}

/** A page holds the answers it was made of in the order in which they came, which is another each time. */
function inOrder(page: string): string {
  const answer = /<script type="application\/json" data-sveltekit-fetched .*?<\/script>/gs
  const sorted = (page.match(answer) ?? []).sort()
  return page.replace(answer, () => sorted.shift() ?? '')
}

/** Paths of a sitemap, of each kind some. */
function pagesIn(sitemap: string): string[] {
  const kinds = new Map<string, number>()
  return [...sitemap.matchAll(/<loc>https?:\/\/[^/<]*([^<]*)<\/loc>/g)].flatMap(([, path = '']) => {
    if (/^(\/en|\/leicht)?\/daten(\/|$)/.test(path)) return []
    const kind = path.replace(/\/[^/]*$/, '/')
    const number = (kinds.get(kind) ?? 0) + 1
    kinds.set(kind, number)
    return kind.split('/').length <= 2 || number <= mostOfAKind ? [path] : []
  })
}

/**
 * What was answered differently, each with where; nothing where all is the same.
 * @param sameServer to the byte, entity tags too; else but for the last digits of what databases compute
 */
export function differencesIn(one: Answers, other: Answers, sameServer: boolean): string[] {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].flatMap((name) => {
    const [first, second] = [one.get(name), other.get(name)]
    if (!first || !second) return [`${name}: asked of one alone`]
    if (first.status !== second.status)
      return [
        `${name}: ${first.status} ${first.body.slice(0, 300)}\nnot ${second.status} ${second.body.slice(0, 300)}`,
      ]
    if (sameServer && first.tag !== second.tag)
      return [`${name}: tag ${first.tag}, not ${second.tag}`]
    const where = sameServer && first.body !== second.body ? 'other bytes' : null
    const difference = differenceOfBodies(first.body, second.body) ?? where
    return difference === null ? [] : [`${name}: ${difference}`]
  })
}
