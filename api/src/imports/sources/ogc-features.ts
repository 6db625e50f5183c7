import { mostTableBytes } from '@atlas/geo/imports/text/file-bytes'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Answer, askServer, urlOf } from './ask-server.ts'
import { SourceFault } from './source-fault.ts'

/** What is fetched of an address at most. */
export interface FetchLimits {
  readonly pages: number
  readonly bytes: number
  /** Of one page, which is read in one go while others wait. */
  readonly pageBytes: number
  readonly seconds: number
}

export interface Fetching {
  /** Whether addresses of private networks may be asked: of a city's own portal behind its walls, say. */
  readonly allowsPrivate: boolean
  readonly limits?: Partial<FetchLimits>
  /** Between two attempts, milliseconds. */
  readonly pauseMs?: number
  readonly onProgress?: (features: number) => void
}

/** In all as much as a file may have that somebody sends. */
const usual: FetchLimits = {
  pages: 2000,
  bytes: mostTableBytes,
  pageBytes: 16 * 1024 * 1024,
  seconds: 600,
}

const link = z.object({ rel: z.string(), href: z.string(), type: z.string().optional() })
const page = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({ type: z.literal('Feature'), id: z.union([z.string(), z.number()]).optional() }),
  ),
  links: z.array(link).default([]),
  numberMatched: z.number().optional(),
  numberReturned: z.number().optional(),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
})
type Page = z.infer<typeof page>

/** The landing page of an API, its list of collections, or one of these. */
const description = z.object({
  links: z.array(link).default([]),
  collections: z.array(z.object({ id: z.string(), links: z.array(link).default([]) })).optional(),
})

/**
 * The features of a collection of an OGC API – Features, page by page, as the text of one GeoJSON file. It is asked by
 * the address of its items, of the collection, or of an API that has one collection alone.
 * @throws SourceFault where the server fails, leads elsewhere, goes round in circles or says what is not so
 */
export async function* fetchFeatures(
  address: string,
  { allowsPrivate, limits, pauseMs = 1000, onProgress }: Fetching,
): AsyncGenerator<string, void, undefined> {
  const most = { ...usual, ...limits }
  const signal = AbortSignal.timeout(most.seconds * 1000)
  let bytes = 0
  const ask = async (url: URL): Promise<Answer> => {
    const answer = await askServer(url, {
      ...{ allowsPrivate, signal, pauseMs },
      mostBytes: Math.min(most.pageBytes, most.bytes - bytes),
    })
    bytes += answer.body.length
    return answer
  }
  try {
    yield* pagesOf(await firstPage(urlOf(address), ask), ask, most.pages, onProgress)
  } catch (error) {
    if (!signal.aborted || error instanceof SourceFault) throw error
    throw new SourceFault({ key: 'TOO_SLOW', seconds: most.seconds }, { cause: error })
  }
}

type Ask = (url: URL) => Promise<Answer>

interface Read {
  readonly url: URL
  readonly page: Page
  /** Null: degrees of longitude and latitude. */
  readonly system: string | null
}

/** From whatever of an API somebody names to the items of a collection: three steps at most. */
async function firstPage(address: URL, ask: Ask): Promise<Read> {
  let url = address
  for (let step = 0; step < 4; step += 1) {
    const answer = await ask(url)
    const json = jsonOf(answer)
    const read = page.safeParse(json).data
    if (read) return { url: answer.url, page: read, system: systemOf(answer, read) }
    const described = description.safeParse(json).data
    const next = described && leadingOn(described, answer.url)
    if (!next) break
    url = sameServer(next, answer.url)
  }
  throw new SourceFault({ key: 'NO_FEATURES_THERE' })
}

function jsonOf({ body, headers }: Answer): unknown {
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity'
  try {
    if (isPlain) return JSON.parse(body.toString('utf8'))
  } catch {
    // Refused like a page that is none.
  }
  throw new SourceFault({ key: 'NO_FEATURES_THERE' })
}

function leadingOn({ links, collections }: z.infer<typeof description>, base: URL): URL | null {
  if (collections) {
    const [only, another] = collections
    if (another) {
      const ids = collections.map(({ id }) => id).slice(0, 50)
      throw new SourceFault({ key: 'SEVERAL_COLLECTIONS', collections: ids })
    }
    return only ? linked(only.links, ['items'], base) : null
  }
  return linked(links, ['items', 'data', 'http://www.opengis.net/def/rel/ogc/1.0/data'], base)
}

/** The first link of one of these relations, as JSON where there are several. */
function linked(links: readonly z.infer<typeof link>[], rels: readonly string[], base: URL) {
  const found = rels.flatMap((rel) => links.filter((one) => one.rel === rel))
  const best =
    found.find(({ type }) => type?.includes('json') === true) ??
    found.find(({ type }) => type === undefined)
  return best ? urlOf(best.href, base) : null
}

/** Behind a proxy servers may name themselves with http. */
function sameServer(url: URL, asked: URL): URL {
  if (url.hostname !== asked.hostname) {
    throw new SourceFault({ key: 'LEADS_ELSEWHERE', host: url.host })
  }
  if (url.host === asked.host || asked.protocol === 'https:') {
    url.protocol = asked.protocol
    url.port = asked.port
    return url
  }
  throw new SourceFault({ key: 'LEADS_ELSEWHERE', host: url.host })
}

/** What a server says of the coordinates: of the first, or of what is written in the file. */
const systemOf = ({ headers }: Answer, { crs }: Page): string | null => {
  const header = headers['content-crs']
  const named = typeof header === 'string' ? header.replace(/^<(.*)>$/, '$1') : crs?.properties.name
  return named === undefined || named.endsWith('CRS84') ? null : named
}

async function* pagesOf(
  first: Read,
  ask: Ask,
  mostPages: number,
  onProgress: Fetching['onProgress'],
): AsyncGenerator<string, void, undefined> {
  const seen = new Seen()
  const system =
    first.system === null
      ? ''
      : `"crs":${JSON.stringify({ type: 'name', properties: { name: first.system } })},`
  yield `{"type":"FeatureCollection",${system}"features":[`
  let read: Read | null = first
  let features = 0
  for (let number = 1; read; number += 1) {
    if (number > mostPages) throw new SourceFault({ key: 'TOO_MANY_PAGES', most: mostPages })
    if (read.system !== first.system) {
      throw new SourceFault({ key: 'SYSTEMS_OF_PAGES_DIFFER', page: number })
    }
    const here: Page = read.page
    const url: URL = read.url
    requireStated(here.numberReturned, here.features.length)
    const text = textOf(here)
    seen.add(here, text, url, number)
    if (text !== '') yield `${features > 0 ? ',' : ''}\n${text}`
    features += here.features.length
    onProgress?.(features)
    const next = linked(here.links, ['next'], url)
    if (!next) {
      requireStated(first.page.numberMatched, features)
      requireStated(here.numberMatched, features)
    }
    read = next && (await nextPage(sameServer(next, url), ask))
  }
  yield '\n]}\n'
}

/** @throws SourceFault where they lie so deep in each other that nobody can write them */
function textOf({ features }: Page): string {
  try {
    return features.map((feature) => JSON.stringify(feature)).join(',\n')
  } catch (error) {
    throw new SourceFault({ key: 'NO_FEATURES_THERE' }, { cause: error })
  }
}

async function nextPage(url: URL, ask: Ask): Promise<Read> {
  const answer = await ask(url)
  const read = page.safeParse(jsonOf(answer)).data
  if (!read) throw new SourceFault({ key: 'NO_FEATURES_THERE' })
  return { url: answer.url, page: read, system: systemOf(answer, read) }
}

function requireStated(stated: number | undefined, came: number): void {
  if (stated !== undefined && stated !== came) {
    throw new SourceFault({ key: 'STATED_AND_CAME_DIFFER', stated, came })
  }
}

/** Pages that were: by their addresses, what is on them and whose it is, as a server may give each a new name. */
class Seen {
  readonly #addresses = new Set<string>()
  readonly #contents = new Set<string>()
  readonly #ids = new Set<string | number>()

  add({ features }: Page, text: string, { href }: URL, number: number): void {
    const content = createHash('sha256').update(text).digest('base64')
    const ids = features.flatMap(({ id }) => (id === undefined ? [] : [id]))
    if (
      this.#addresses.has(href) ||
      this.#contents.has(content) ||
      ids.some((id) => this.#ids.has(id))
    ) {
      throw new SourceFault({ key: 'PAGES_REPEAT', page: number })
    }
    this.#addresses.add(href)
    this.#contents.add(content)
    for (const id of ids) this.#ids.add(id)
  }
}
