import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { rawRequest } from '../support/raw-request.ts'
import { sharedServer } from '../support/shared.ts'

const refusal = z.object({
  errors: z.tuple([
    z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }) }),
  ]),
})

describe('at its edge the server', () => {
  let url: string
  let script: string
  const host = 'host: localhost'
  const english = 'accept-language: en'
  const send = (lines: readonly string[], body?: string) => rawRequest(url, lines, body)
  /** The code of a refusal, which is told in the one form and lets nothing be loaded. */
  const refused = async (...lines: string[]) => {
    const { status, headers, body } = await send(lines)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    const [{ message, extensions }] = refusal.parse(JSON.parse(body)).errors
    return { status, code: extensions.code, message, allow: headers.get('allow') }
  }

  beforeAll(async () => {
    url = await sharedServer('embedded')
    const page = await (await fetch(url)).text()
    script = /\/_app\/immutable\/[\w/.-]+\.js/.exec(page)?.[0] ?? ''
  })

  describe('answers a part of a file', () => {
    const part = (range: string, path = '/favicon.svg') =>
      send([`GET ${path} HTTP/1.1`, host, `range: ${range}`])

    it.each(['bytes=5-1', 'bytes=99999999-', 'bytes=9-0'])(
      'that it does not have, %s, with 416',
      async (range) => {
        expect(
          await refused('GET /favicon.svg HTTP/1.1', host, english, `range: ${range}`),
        ).toEqual({
          status: 416,
          code: 'RANGE_NOT_SATISFIABLE',
          message: 'The file has no such part.',
          allow: null,
        })
        expect((await part(range)).headers.get('content-range')).toMatch(/^bytes \*\/\d+$/)
      },
    )

    it('with its first, last and middle bytes', async () => {
      const { body: whole } = await send(['GET /favicon.svg HTTP/1.1', host])
      for (const [range, bytes] of [
        ['bytes=0-0', whole.slice(0, 1)],
        ['bytes=-5', whole.slice(-5)],
        ['bytes=2-9', whole.slice(2, 10)],
        [`bytes=${whole.length - 3}-`, whole.slice(-3)],
      ] as const) {
        const { status, body, headers } = await part(range)
        expect({ range, status, body }).toEqual({ range, status: 206, body: bytes })
        expect(headers.get('content-length')).toBe(String(bytes.length))
      }
    })

    it('of a script, of what its neighbour calls the same, and of a page, without hanging', async () => {
      expect((await part('bytes=5-1', script)).status).toBe(416)
      expect((await part('bytes=5-1', '/favicon.svg/')).status).toBeLessThan(500)
      expect((await part('bytes=5-1', '/impressum')).status).toBe(200)
    })
  })

  describe('refuses', () => {
    it.each([
      ['two hosts', ['host: localhost', 'host: other.example']],
      ['the same host twice', ['host: localhost', 'Host: localhost']],
      ['no host', []],
      ['an empty host', ['host:']],
      ['a host with a path', ['host: localhost/path']],
      ['a host with a user', ['host: somebody@localhost']],
      ['a host that is a list', ['host: localhost, other.example']],
    ])('%s, whatever is asked for', async (_, hosts) => {
      for (const path of ['/', '/graphql?query={city{name}}', '/health/live', '/favicon.svg']) {
        const { status, code } = await refused(
          `GET ${path} HTTP/1.1`,
          ...hosts,
          'apollo-require-preflight: true',
        )
        expect({ status, code }).toEqual({ status: 400, code: 'MALFORMED_REQUEST' })
      }
    })

    it.each(['localhost', 'localhost:4000', '127.0.0.1', '[::1]:4000', 'atlas.example.org.'])(
      'no host such as %s',
      async (name) => {
        expect((await send(['GET /health/live HTTP/1.1', `host: ${name}`])).status).toBe(200)
      },
    )

    it.each([
      ['PUT', '/graphql', 'GET, HEAD, POST, OPTIONS'],
      ['DELETE', '/tiles/current/cells/11/1102/685.mvt', 'GET, HEAD, OPTIONS'],
      ['POST', '/shapes/current/areas-full.json', 'GET, HEAD, OPTIONS'],
      ['OPTIONS', '/health/live', 'GET, HEAD'],
      ['OPTIONS', '/bedarf', 'GET, HEAD'],
      ['PATCH', '/favicon.svg', 'GET, HEAD, OPTIONS'],
      ['POST', '/bedarf', 'GET, HEAD'],
      ['TRACE', '/', 'GET, HEAD'],
      ['PROPFIND', '/', 'GET, HEAD'],
    ])('%s %s, and says what it answers there', async (method, path, allow) => {
      const lines = [`${method} ${path} HTTP/1.1`, host, english, 'content-type: text/xml']
      expect(await refused(...lines)).toEqual({
        status: 405,
        code: 'METHOD_NOT_ALLOWED',
        message: `This address answers ${allow}, not ${method}.`,
        allow,
      })
    })

    it('to lead to others, and says so on the bare connection', async () => {
      expect(await refused('CONNECT other.example:443 HTTP/1.1', host, english)).toEqual({
        status: 405,
        code: 'METHOD_NOT_ALLOWED',
        message: 'This address answers GET, HEAD, not CONNECT.',
        allow: 'GET, HEAD',
      })
      const twoHosts = ['CONNECT other.example:443 HTTP/1.1', host, host]
      expect((await refused(...twoHosts)).code).toBe('MALFORMED_REQUEST')
      // Asked for on a connection that owes an answer: nobody may take the refusal for that.
      const after = ['GET /bedarf HTTP/1.1', host, '', 'CONNECT other.example:443 HTTP/1.1', host]
      expect(await send(after)).toMatchObject({ status: Number.NaN, body: '' })
    })

    it.each(['/_app/immutable/x.js', '/_app/x', '/_app/', '/_app/immutable/x.css?y'])(
      '%s, a part of a page that is not there',
      async (path) => {
        expect(await refused(`GET ${path} HTTP/1.1`, host, english)).toEqual({
          status: 404,
          code: 'NOT_FOUND',
          message: 'There is nothing at this address.',
          allow: null,
        })
      },
    )

    it.each([
      ['what is no HTTP', 400, ['HELO there']],
      [
        'two lengths',
        400,
        ['POST /graphql HTTP/1.1', host, 'content-length: 1', 'content-length: 2'],
      ],
      [
        'a length and pieces',
        400,
        ['POST /graphql HTTP/1.1', host, 'content-length: 1', 'transfer-encoding: chunked'],
      ],
      ['headers without end', 431, ['GET / HTTP/1.1', host, `x-long: ${'x'.repeat(40_000)}`]],
      ['an expectation', 417, ['GET / HTTP/1.1', host, 'expect: everything']],
      [
        'another body than JSON',
        415,
        ['POST /graphql HTTP/1.1', host, 'content-type: text/xml', 'content-length: 0'],
      ],
    ])('%s, in its own words', async (_, status, lines) => {
      const answer = await refused(...lines)
      expect({ status: answer.status, code: answer.code }).toEqual({
        status,
        code: 'MALFORMED_REQUEST',
      })
      expect(answer.message).toMatch(/^Die Anfrage ist nicht lesbar\. .+\.$/)
    })
  })

  describe('says of an answer how long it holds, for whom, and what it may load', () => {
    const own = { cache: 'private, no-cache', vary: 'accept-encoding, accept-language, cookie' }
    const page =
      /^default-src 'self';.* object-src 'none';.* base-uri 'none';.* frame-ancestors 'self'$/
    const bare = /^default-src 'none'; frame-ancestors 'none'$/
    const picture = /^default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;/
    const forAll = { cache: 'public, no-cache', vary: 'accept-encoding' }

    it.each([
      ['a page', '/bedarf', 200, own, page],
      ['a page that is not there', '/nichts-da', 404, own, page],
      ['a page at an address that cannot be read', '/%zz', 404, own, page],
      [
        'a page about where somebody is',
        '/standorte?at=51.05,13.74',
        200,
        { ...own, cache: 'no-store' },
        page,
      ],
      ['a picture', '/bild.svg', 200, forAll, picture],
      ['a file', '/favicon.svg', 200, forAll, picture],
    ] as const)(
      '%s, in each encoding, a file with a weak tag, a page with none: no two are the same',
      async (_, path, status, { cache, vary }, policy) => {
        for (const encoding of ['br', 'gzip', 'identity']) {
          const answer = await send([`GET ${path} HTTP/1.1`, host, `accept-encoding: ${encoding}`])
          const { headers } = answer
          expect({
            status: answer.status,
            cache: headers.get('cache-control'),
            vary: headers.get('vary')?.toLowerCase(),
          }).toEqual({ status, cache, vary })
          expect(headers.get('content-security-policy')).toMatch(policy)
          const isPage = headers.get('content-type')?.startsWith('text/html') === true
          expect(headers.get('etag') ?? 'none').toMatch(isPage ? /^none$/ : /^W\/"/)
        }
      },
    )

    it.each([
      ['/tabelle.csv', 'no-cache'],
      ['/robots.txt', 'no-cache'],
      ['/sitemap.xml', 'no-cache'],
      ['/health/live', 'no-store'],
    ])('%s, which nobody may take for what is true later', async (path, cache) => {
      const { headers } = await send([`GET ${path} HTTP/1.1`, host])
      expect(headers.get('cache-control')).toBe(cache)
    })

    it('a file that never changes', async () => {
      const { headers } = await send([`GET ${script} HTTP/1.1`, host])
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('content-security-policy')).toMatch(bare)
    })

    it('what the asker has already, whose own policy stays', async () => {
      const { headers } = await send(['GET /bild.svg HTTP/1.1', host])
      const known = `if-none-match: ${headers.get('etag') ?? ''}`
      const again = await send(['GET /bild.svg HTTP/1.1', host, known, 'accept-encoding: gzip'])
      expect([again.status, again.headers.get('content-security-policy')]).toEqual([304, null])
      expect(again.headers.get('etag')).toBe(headers.get('etag'))
    })
  })

  it.each([
    ...['/', '/bedarf', '/erreichbarkeit', '/standorte', '/vergleich', '/einbetten/karte'],
    ...['/einbetten/erreichbarkeit', '/erreichbarkeit/tabelle.csv'],
  ])(
    'makes %s of every number in its address, the least, the largest and what is none',
    async (path) => {
      const least = '5e-324'
      const values = [least, '-0', '1.7976931348623157e308', '9'.repeat(400), 'NaN', 'Infinity', '']
      for (const value of values) {
        const fields = new URLSearchParams([
          ...['metres', 'minutes', 'speed-60-79', 'speed-80-plus', 'meeting', 'counselling'].map(
            (name) => [name, value],
          ),
          ['cell', value],
          ['gap', `counselling-${value}`],
          ['view', `${value}/${value}/${value}`],
          ['at', `${value},${value}`],
          ['index', `share-60-plus:${value},density-60-plus:${value}`],
          ['weight.share-60-plus', value],
          ['before', `older,register,${value},${value},${value}`],
          // What is said twice.
          ['metres', least],
          ['view', '12/51.05/13.74'],
        ])
        const { status } = await send([`GET ${path}?${fields} HTTP/1.1`, host])
        expect([200, 400], value).toContain(status)
      }
    },
  )

  it('answers whatever is sent, or refuses it in the one form, and never hangs', async () => {
    const request = fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'),
      path: fc.constantFrom(
        ...['/graphql', '/graphql?query={city{name}}', '/graphql?query={', '/health/live'],
        ...['/favicon.svg', '/favicon.svg/', '/tiles/current/cells/11/1102/685.mvt', '/tiles/x'],
        ...['/shapes/current/areas-overview.json', '/%zz', '/..//x', 'http://other.example/'],
      ),
      named: fc.subarray([
        ...['range: bytes=5-1', 'range: bytes=-', 'accept: text/html', 'if-none-match: *'],
        ...['content-type: application/json', 'accept-encoding: br;q=x, *', 'upgrade: websocket'],
        ...['accept-language: \u00ff', 'x-forwarded-for: a', 'x-forwarded-host: other.example'],
        ...['apollo-require-preflight: 1', 'x-request-id: \u00e4', 'cookie: theme=%', 'te: x'],
      ]),
      body: fc.constantFrom('', '{"query":"{city{name}}"}', '{', 'null', '[]'),
    })
    const answered = fc.asyncProperty(request, async ({ method, path, named, body }) => {
      const lines = [`${method} ${path} HTTP/1.1`, host, `content-length: ${body.length}`, ...named]
      const { status, headers, body: said } = await send(lines, body)
      expect(status).toBeGreaterThanOrEqual(200)
      expect(status).toBeLessThan(500)
      const isPage = headers.get('content-type')?.startsWith('text/html') === true
      if (status >= 400 && method !== 'HEAD' && !isPage) refusal.parse(JSON.parse(said))
    })
    await fc.assert(answered, { numRuns: 60, seed: 13 })
  })
})
