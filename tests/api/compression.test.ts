import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { beforeAll, describe, expect, it } from 'vitest'

import type { Api } from '../support/api.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'

interface Raw {
  status: number | undefined
  headers: IncomingHttpHeaders
  bytes: Buffer
}

/** Nothing is decoded on the way, as fetch would. */
function get(api: Api, path: string, headers: OutgoingHttpHeaders, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    request(`${api.url}${path}`, { method, headers })
      .on('response', (response) => {
        buffer(response).then((bytes) => {
          resolve({ status: response.statusCode, headers: response.headers, bytes })
        }, reject)
      })
      .on('error', reject)
      .end()
  })
}

const decoded = ({ headers, bytes }: Raw) => {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(bytes).toString()
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}

const long = `/graphql?query=${encodeURIComponent('{ districts { code name areaKm2 } }')}`
const short = `/graphql?query=${encodeURIComponent('{ city { name } }')}`
const preflight = { 'apollo-require-preflight': 'true' }

describeOnBothDatabases('compression', (api) => {
  const paths: Record<string, string> = { answer: long, page: '/' }

  beforeAll(async () => {
    const { headers } = await get(api, '/shapes/current/areas-overview.json', {})
    paths.shapes = headers.location ?? ''
    const tile = await get(api, '/tiles/current/cells/9/275/170.mvt', {})
    paths.tile = tile.headers.location ?? ''
    const page = (await get(api, '/', {})).bytes.toString()
    paths.script = /\/_app\/immutable\/[\w/.-]+\.js/.exec(page)?.[0] ?? ''
  })

  describe.each(['answer', 'page', 'shapes', 'tile', 'script'])('of a long %s', (name) => {
    const ask = (encoding: string) =>
      get(api, paths[name] ?? '', { ...preflight, 'accept-encoding': encoding })

    it.each([
      { asked: 'br', encoding: 'br' },
      { asked: 'gzip', encoding: 'gzip' },
      { asked: 'gzip, deflate, br', encoding: 'br' },
      // SvelteKit's server of files (sirv) reads no weights.
      ...(name === 'script' ? [] : [{ asked: 'br;q=0, gzip', encoding: 'gzip' }]),
      { asked: 'identity', encoding: undefined },
    ])(
      'takes for $asked $encoding, the same however often it is asked',
      async ({ asked, encoding }) => {
        const plain = await ask('identity')
        expect(plain.status).toBe(200)
        expect(plain.bytes.length).toBeGreaterThan(1024)
        // A page has a nonce of its own each time.
        const text = (raw: Raw) => decoded(raw).replaceAll(/nonce(="|-)[^"']+/g, '')
        for (let time = 0; time < 2; time += 1) {
          const answer = await ask(asked)
          expect(answer.headers['content-encoding']).toBe(encoding)
          expect(answer.headers.vary?.toLowerCase()).toContain('accept-encoding')
          expect(text(answer)).toBe(text(plain))
          if (encoding !== undefined) expect(answer.bytes.length).toBeLessThan(plain.bytes.length)
        }
      },
    )

    it('says nothing of an encoding to who names none', async () => {
      const { headers } = await get(api, paths[name] ?? '', preflight)
      expect(headers['content-encoding']).toBeUndefined()
    })
  })

  it('is not worth it for a short answer', async () => {
    const { headers, bytes } = await get(api, short, { ...preflight, 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['content-length']).toBe(String(bytes.length))
  })

  it('keeps to the length it tells, of every encoding', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { headers, bytes } = await get(api, long, { ...preflight, 'accept-encoding': encoding })
      expect(headers['content-length']).toBe(String(bytes.length))
    }
  })

  it.each(['br', 'gzip', 'identity'])(
    'in %s leaves whole what a request for a part of a file gets',
    async (encoding) => {
      const path = paths.script ?? ''
      const headers = { 'accept-encoding': encoding }
      const whole = await get(api, path, headers)
      const part = await get(api, path, { ...headers, range: 'bytes=100-299' })
      expect(part.status).toBe(206)
      expect(part.headers['content-range']).toBe(`bytes 100-299/${whole.bytes.length}`)
      expect(part.bytes.equals(whole.bytes.subarray(100, 300))).toBe(true)
    },
  )

  it('tells of a file without its body what it tells with it', async () => {
    const headers = { 'accept-encoding': 'br' }
    const whole = await get(api, paths.script ?? '', headers)
    const head = await get(api, paths.script ?? '', headers, 'HEAD')
    expect(head.bytes.length).toBe(0)
    for (const name of ['content-length', 'content-encoding', 'content-type', 'etag']) {
      expect(head.headers[name]).toBe(whole.headers[name])
    }
  })
})
