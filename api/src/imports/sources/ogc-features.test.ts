import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Fetching, fetchFeatures } from './ogc-features.ts'
import { isPublic } from './public-addresses.ts'
import { SourceFault } from './source-fault.ts'

/** A server of features that does whatever a test wants of it. */
let behave: RequestListener
let server: Server
let origin = ''
let asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    behave(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('it listens nowhere')
  origin = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
})

const feature = (id: number) => ({
  ...{ type: 'Feature', id, properties: { code: String(id) } },
  geometry: { type: 'Point', coordinates: [13.7, 51] },
})

interface PageOf {
  readonly features: readonly object[]
  readonly next?: string
  readonly [more: string]: unknown
}

const json = ({ features, next, ...more }: PageOf): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features,
    links: next === undefined ? [] : [{ rel: 'next', href: next, type: 'application/geo+json' }],
    ...more,
  })

/** Answers each address, without its origin, with a page, in the order they are asked; others are not found. */
const serve =
  (
    pages: Readonly<Record<string, PageOf | string>>,
    headers: Record<string, string> = {},
  ): RequestListener =>
  (request, response) => {
    const found = pages[request.url ?? '']
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': 'application/geo+json',
      ...headers,
    })
    response.end(typeof found === 'object' ? json(found) : found)
  }

async function fetched(path: string, more: Partial<Fetching> = {}) {
  let text = ''
  const fetching = { allowsPrivate: true, pauseMs: 1, ...more }
  for await (const piece of fetchFeatures(`${origin}${path}`, fetching)) text += piece
  const parsed: unknown = JSON.parse(text)
  return parsed
}

const faultOf = async (path: string, more: Partial<Fetching> = {}) =>
  fetched(path, more).then(
    () => null,
    (error: unknown) => (error instanceof SourceFault ? error.problem : error),
  )

describe('the features of an address', () => {
  it('are read page by page, as one file', async () => {
    behave = serve({
      '/items': { features: [feature(1), feature(2)], next: '/items?offset=2', numberMatched: 3 },
      '/items?offset=2': { features: [feature(3)], numberMatched: 3, numberReturned: 1 },
    })
    expect(await fetched('/items')).toEqual({
      type: 'FeatureCollection',
      features: [feature(1), feature(2), feature(3)],
    })
    expect(asked).toEqual(['/items', '/items?offset=2'])
  })

  it('are found from the landing page of an API with one collection', async () => {
    const links = (rel: string, href: string) => [
      { rel, href: `${href}?f=html`, type: 'text/html' },
      { rel, href, type: 'application/json' },
    ]
    behave = serve({
      '/': JSON.stringify({ links: links('data', '/collections') }),
      '/collections': JSON.stringify({
        collections: [{ id: 'stadtteile', links: links('items', '/collections/stadtteile/items') }],
      }),
      '/collections/stadtteile/items': { features: [feature(1)] },
    })
    expect(await fetched('/')).toMatchObject({ features: [feature(1)] })
  })

  it('keep the coordinate system that the server names', async () => {
    behave = serve(
      { '/items': { features: [feature(1)] } },
      { 'content-crs': '<http://www.opengis.net/def/crs/EPSG/0/25833>' },
    )
    expect(await fetched('/items')).toMatchObject({
      crs: { type: 'name', properties: { name: 'http://www.opengis.net/def/crs/EPSG/0/25833' } },
    })
  })

  it('are asked for again where a server fails for a while', async () => {
    let times = 0
    behave = (request, response) => {
      times += 1
      if (times === 1) request.socket.destroy()
      else if (times === 2) response.writeHead(503).end()
      else serve({ '/items': { features: [feature(1)] } })(request, response)
    }
    expect(await fetched('/items')).toMatchObject({ features: [feature(1)] })
  })

  it('are asked for without anything that tells who asks', async () => {
    let headers: unknown
    behave = (request, response) => {
      headers = request.headers
      response.end(json({ features: [] }))
    }
    await fetched('/items')
    expect(headers).toEqual({
      accept: 'application/geo+json, application/json',
      'accept-encoding': 'identity',
      connection: 'close',
      host: origin.replace('http://', ''),
    })
  })
})

describe('an address is refused', () => {
  const circles = { features: [feature(1)], next: '/items' }
  const faults: Record<
    string,
    { pages: RequestListener; problem: object; more?: Partial<Fetching> }
  > = {
    'whose server says that it is wrong': {
      pages: serve({}),
      problem: { key: 'REFUSED_BY_SERVER', status: 404 },
    },
    'whose server goes on failing': {
      pages: (request) => request.socket.destroy(),
      problem: { key: 'NOT_REACHED', host: 'HOST' },
    },
    'whose server cuts its answer off': {
      pages: (_, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('{"type"', () => response.destroy())
      },
      problem: { key: 'NOT_REACHED', host: 'HOST' },
    },
    'that is a web page': {
      pages: serve({ '/items': '<!doctype html><title>Portal</title>' }),
      problem: { key: 'NO_FEATURES_THERE' },
    },
    'whose answer is packed, and so of any size': {
      pages: serve({ '/items': { features: [] } }, { 'content-encoding': 'gzip' }),
      problem: { key: 'NO_FEATURES_THERE' },
    },
    'that has several collections': {
      pages: serve({ '/items': JSON.stringify({ collections: [{ id: 'a' }, { id: 'b' }] }) }),
      problem: { key: 'SEVERAL_COLLECTIONS', collections: ['a', 'b'] },
    },
    'whose pages go round in circles': {
      pages: serve({ '/items': circles }),
      problem: { key: 'PAGES_REPEAT', page: 2 },
    },
    'whose pages have new names and are the same': {
      pages: (request, response) =>
        response.end(json({ features: [feature(1)], next: `${request.url}x` })),
      problem: { key: 'PAGES_REPEAT', page: 2 },
    },
    'whose pages overlap': {
      pages: serve({
        '/items': { features: [feature(1), feature(2)], next: '/2' },
        '/2': { features: [feature(2), feature(3)] },
      }),
      problem: { key: 'PAGES_REPEAT', page: 2 },
    },
    'that never ends': {
      pages: (request, response) => {
        const number = Number(request.url?.slice(2)) + 1
        response.end(json({ features: [feature(number)], next: `/i${number}` }))
      },
      problem: { key: 'TOO_MANY_PAGES', most: 5 },
      more: { limits: { pages: 5 } },
    },
    'that sends fewer than it states': {
      pages: serve({ '/items': { features: [feature(1)], numberMatched: 64 } }),
      problem: { key: 'STATED_AND_CAME_DIFFER', stated: 64, came: 1 },
    },
    'that sends more on a page than it states': {
      pages: serve({ '/items': { features: [feature(1), feature(2)], numberReturned: 1 } }),
      problem: { key: 'STATED_AND_CAME_DIFFER', stated: 1, came: 2 },
    },
    'that sends too much': {
      pages: serve({ '/items': { features: [feature(1)], more: 'x'.repeat(5000) } }),
      problem: { key: 'ANSWER_TOO_LARGE', mostMegabytes: 1 },
      more: { limits: { bytes: 4000 } },
    },
    'that sends too much on one page': {
      pages: serve({ '/items': { features: [feature(1)], more: 'x'.repeat(5000) } }),
      problem: { key: 'ANSWER_TOO_LARGE', mostMegabytes: 1 },
      more: { limits: { pageBytes: 4000 } },
    },
    'that is too slow': {
      pages: () => undefined,
      problem: { key: 'TOO_SLOW', seconds: 0.2 },
      more: { limits: { seconds: 0.2 } },
    },
    'whose next page is of another server': {
      pages: serve({ '/items': { features: [feature(1)], next: 'http://example.org/items' } }),
      problem: { key: 'LEADS_ELSEWHERE', host: 'example.org' },
    },
    'whose next page is at another port': {
      pages: serve({ '/items': { features: [feature(1)], next: 'http://127.0.0.1:1/items' } }),
      problem: { key: 'LEADS_ELSEWHERE', host: '127.0.0.1:1' },
    },
    'whose next page is a file': {
      pages: serve({ '/items': { features: [feature(1)], next: 'file:///etc/passwd' } }),
      problem: { key: 'LEADS_ELSEWHERE', host: '' },
    },
    'that redirects for ever': {
      pages: (_, response) => response.writeHead(302, { location: '/items' }).end(),
      problem: { key: 'REDIRECTED_TOO_OFTEN' },
    },
    'that redirects to what is no address of the web': {
      pages: (_, response) => response.writeHead(302, { location: 'ftp://example.org/' }).end(),
      problem: { key: 'NOT_AN_ADDRESS' },
    },
    'whose pages are in different coordinate systems': {
      pages: serve({
        '/items': { features: [feature(1)], next: '/2' },
        '/2': { features: [feature(2)], crs: { properties: { name: 'EPSG:25833' } } },
      }),
      problem: { key: 'SYSTEMS_OF_PAGES_DIFFER', page: 2 },
    },
  }
  it.each(Object.entries(faults))('%s', async (_, { pages, problem, more }) => {
    behave = pages
    const fault = await faultOf(more?.limits?.pages === 5 ? '/i0' : '/items', more)
    expect(fault).toEqual(
      'host' in problem && problem.host === 'HOST'
        ? { ...problem, host: new URL(origin).host }
        : problem,
    )
  })

  it('that lies in a private network, by its number or its name, or is led there', async () => {
    behave = serve({ '/items': { features: [] } })
    expect(await faultOf('/items', { allowsPrivate: false })).toEqual({
      key: 'PRIVATE_ADDRESS',
      host: '127.0.0.1',
    })
    origin = origin.replace('127.0.0.1', 'localhost')
    const byName = await faultOf('/items', { allowsPrivate: false })
    origin = origin.replace('localhost', '127.0.0.1')
    expect(byName).toEqual({ key: 'PRIVATE_ADDRESS', host: 'localhost' })
    expect(asked).toEqual([])
  })

  it('that has somebody’s name and password', async () => {
    behave = serve({})
    const secret = origin.replace('//', '//me:secret@')
    const text = fetchFeatures(`${secret}/items`, { allowsPrivate: true })
    await expect(text.next()).rejects.toMatchObject({ problem: { key: 'NOT_AN_ADDRESS' } })
  })
})

it('takes no address of a machine, of its network or of a cloud’s own services for a public one', () => {
  const own = ['127.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0']
  const others = [
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    '4000::1',
    '64:ff9b::7f00:1',
    '100.64.0.1',
  ]
  expect([...own, ...others, 'nonsense'].filter(isPublic)).toEqual([])
  expect(['193.99.144.80', '2a02:2e0:3fe:1001:302::'].filter(isPublic)).toHaveLength(2)
})
