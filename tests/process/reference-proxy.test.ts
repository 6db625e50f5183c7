import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { Agent, type RequestOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { connect as connectOverTls, type SecureVersion, type TLSSocket } from 'node:tls'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { german } from '../../geo/src/words/de.ts'
import { english } from '../../geo/src/words/en.ts'
import { type FaultCode, refusalIn } from '../../geo/src/words/refusal.ts'
import type { Vocabulary } from '../../geo/src/words/vocabulary.ts'
import {
  askOverTls,
  startReferenceProxy,
  withoutProxy,
  type ReferenceProxy,
} from '../support/reference-proxy.ts'
import { isReplaced, type Seen, startApplication } from './stand-in-application.ts'

/** On every refusal of the proxy's own. */
const ownHeaders = {
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=31536000',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

const refusal = z.object({
  errors: z.tuple([
    z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }) }),
  ]),
})

describe.skipIf(withoutProxy)('the reference proxy', () => {
  const seen: Seen[] = []
  let first: Server
  let second: Server
  let proxy: ReferenceProxy

  beforeAll(async () => {
    const [one, other] = [await startApplication(seen), await startApplication(seen)]
    first = one.server
    second = other.server
    proxy = await startReferenceProxy({
      ports: [one.port, other.port],
      instead: {
        'client_header_timeout 10s': 'client_header_timeout 1s',
        'client_body_timeout 10s': 'client_body_timeout 1s',
        'proxy_read_timeout 20s': 'proxy_read_timeout 1s',
        'rate=50r/s': 'rate=1r/s',
      },
    })
  })

  afterAll(async () => {
    await proxy.stop()
    for (const server of [first, second]) {
      server.close()
      server.closeAllConnections()
    }
  })

  const ask = (path: string, options: RequestOptions = {}, body?: string) =>
    askOverTls(proxy, path, options, body)

  const connected = (maxVersion: SecureVersion = 'TLSv1.3', minVersion: SecureVersion = 'TLSv1') =>
    new Promise<TLSSocket>((resolve, reject) => {
      const { port, certificate: ca } = proxy
      // OpenSSL itself would not even offer what is older than 1.2.
      const ciphers = 'DEFAULT@SECLEVEL=0'
      const options = { host: 'localhost', port, ca, maxVersion, minVersion, ciphers }
      const socket = connectOverTls(options, () => {
        resolve(socket)
      }).once('error', reject)
    })

  /** Writes something as it stands, and returns what comes until the other side hangs up. */
  const write = async (words: string) => {
    const socket = await connected()
    socket.write(words)
    return text(socket).catch((error: unknown) => String(error))
  }

  it('speaks TLS 1.2 and 1.3, nothing older, and tells browsers to come by no other way', async () => {
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const socket = await connected(version)
      expect(socket.getProtocol()).toBe(version)
      socket.destroy()
    }
    await expect(connected('TLSv1.1')).rejects.toThrow(/protocol version/)
    const { status, headers } = await ask('/')
    expect({ status, hsts: headers['strict-transport-security'], server: headers.server }).toEqual({
      status: 200,
      hsts: 'max-age=31536000',
      server: 'nginx',
    })
    // What the application says of its answers is left to it.
    expect(headers).not.toHaveProperty('content-security-policy')
    expect(headers).not.toHaveProperty('cache-control')
  })

  it('leads from HTTP to the same address by HTTPS, of its own name, whichever is asked for', async () => {
    const address = `http://127.0.0.1:${proxy.httpPort}/bedarf?since=2019`
    const response = await fetch(address, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([
      308,
      'https://localhost/bedarf?since=2019',
    ])
  })

  it('says who asks, whatever they say themselves', async () => {
    const headers = {
      'X-Forwarded-For': '192.0.2.1',
      'X-Forwarded-Proto': 'http',
      'X-Forwarded-Host': 'evil.example',
      'X-Request-Id': 'mine',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    }
    await ask('/who', { headers })
    const told = seen.find(({ url }) => url === '/who')?.headers
    expect(told).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' })
    expect(told?.['x-forwarded-host']).toBeUndefined()
    expect(told?.traceparent).toBeUndefined()
    expect(told?.['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
  })

  /** What is refused, in the words and with the policy of the application. */
  const refused = async (
    path: string,
    { headers = {}, method = 'GET' }: { headers?: Record<string, string>; method?: string },
    body?: string,
  ) => {
    const inEnglish = { 'accept-language': 'en', ...headers }
    const answer = await ask(path, { method, headers: inEnglish }, body)
    expect(answer.headers).toMatchObject(ownHeaders)
    const [{ message, extensions }] = refusal.parse(JSON.parse(answer.body)).errors
    const { code, ...details } = extensions
    return { status: answer.status, code, details, message, allow: answer.headers.allow }
  }
  const as = <Code extends FaultCode>(status: number, code: Code, details: Vocabulary[Code]) => ({
    ...{ status, code, details, message: refusalIn(english, code, details), allow: undefined },
  })

  it('refuses what is too large, or nothing of ours, before it reaches the application and as that does', async () => {
    const before = seen.length
    expect(await refused('/graphql', { method: 'POST' }, 'x'.repeat(2_000_000))).toEqual(
      as(413, 'QUERY_TOO_LARGE', { limit: 'body', is: null, most: 1_638_400 }),
    )
    const tooLong = as(414, 'MALFORMED_REQUEST', { problem: 'headers' })
    const unread = await ask(`/?${'x'.repeat(20_000)}`)
    expect(unread).toMatchObject({ status: 414, headers: ownHeaders })
    expect(JSON.parse(unread.body)).toEqual({
      errors: [
        {
          message: refusalIn(german, 'MALFORMED_REQUEST', { problem: 'headers' }),
          extensions: { code: tooLong.code, ...tooLong.details },
        },
      ],
    })
    const headers = { 'x-long': 'x'.repeat(20_000) }
    expect((await ask('/', { headers })).status).toBe(431)
    expect(await refused('/metrics', {})).toEqual(as(404, 'NOT_FOUND', {}))
    const allowed = ['GET', 'HEAD', 'POST', 'OPTIONS']
    expect(await refused('/', { method: 'TRACE' })).toEqual({
      ...as(405, 'METHOD_NOT_ALLOWED', { method: 'TRACE', allowed }),
      allow: allowed.join(', '),
    })
    const tunnel = await write('CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n')
    expect(tunnel).toMatch(/^HTTP\/1\.1 40[05] .*"errors":\[\{"message":/s)
    const twice = await write('GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n')
    expect(twice).toMatch(/^HTTP\/1\.1 400 .*"code":"MALFORMED_REQUEST","problem":"http"/s)
    expect(seen.length).toBe(before)
  })

  it('hands on files of a city, however large, and never twice', async () => {
    const file = 'x'.repeat(3_000_000)
    expect((await ask('/imports/staff', { method: 'POST' }, file)).status).toBe(200)
    expect(seen.at(-1)).toMatchObject({ url: '/imports/staff', body: file })
    expect(seen.at(-1)?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
    for (const server of [first, second]) isReplaced.add(server)
    const before = seen.length
    expect((await ask('/imports/staff', { method: 'POST' }, 'x')).status).toBe(503)
    isReplaced.clear()
    expect(seen.length).toBe(before + 1)
    expect(await refused('/importsomething', { method: 'POST' }, file)).toMatchObject({
      status: 413,
    })
  })

  it('refuses every other name than its own, and none of its own with a port', async () => {
    const before = seen.length
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1',
      `evil.example:${proxy.port}`,
    ]) {
      expect(await refused('/bedarf', { headers: { host } }), host).toEqual(
        as(421, 'MALFORMED_REQUEST', { problem: 'host' }),
      )
    }
    expect(seen.length).toBe(before)
    for (const host of ['localhost', `localhost:${proxy.port}`, 'LOCALHOST']) {
      expect((await ask('/', { headers: { host } })).status, host).toBe(200)
    }
  })

  it('keeps what anybody may have, and nothing else, where it is told to as administrators are', async () => {
    const page = await readFile(new URL('../../docs/betrieb.md', import.meta.url), 'utf8')
    const [lines = '', path = '', rest = ''] =
      /( *proxy_cache_path [^;]*;\n)((?: *proxy_cache[^;]*;\n)+)/.exec(page) ?? []
    expect(lines).toContain('/var/cache/atlas')
    const folder = await mkdtemp(join(tmpdir(), 'atlas-cache-'))
    const { server, port } = await startApplication(seen)
    const caching = await startReferenceProxy({
      ports: [port],
      instead: {
        'upstream atlas {': `${path.replace('/var/cache/atlas', folder)} upstream atlas {`,
        'gzip off;': `gzip off; ${rest}`,
      },
    })
    const there = { port: caching.port, ca: caching.certificate }
    for (const asked of ['/public/file', '/page', '/public/file', '/page']) {
      expect((await ask(asked, there)).body).toBe('answered')
    }
    const came = seen.slice(-3).map(({ url }) => url)
    expect(came).toEqual(['/public/file', '/page', '/page'])
    await caching.stop()
    server.close()
    server.closeAllConnections()
    await rm(folder, { recursive: true })
  })

  it('tells people in words, German first', async () => {
    const { status, headers, body } = await ask('/metrics', {
      headers: { accept: 'text/html,*/*' },
    })
    expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
    expect(headers).toMatchObject(ownHeaders)
    expect(body).toBe(
      `${refusalIn(german, 'NOT_FOUND', {})}\n${refusalIn(english, 'NOT_FOUND', {})}\n`,
    )
  })

  it('does not wait for slow visitors', async () => {
    const [head, body] = await Promise.all([
      write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
      write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{'),
    ])
    expect(head).toMatch(/ECONNRESET|^HTTP\/1\.1 408|^$/)
    expect(body).toMatch(/ECONNRESET|^HTTP\/1\.1 408|^$/)
  })

  it('does not wait for an application that hangs, and says when to come again', async () => {
    const { status, headers, body } = await ask('/hangs')
    expect(status).toBe(503)
    expect(headers).toMatchObject({ 'retry-after': '5', ...ownHeaders })
    expect(body).toMatch(/gerade nicht erreichbar.*"code":"STOPPING"/)
  })

  it('asks another process when one is being replaced, also what was posted', async () => {
    isReplaced.add(first)
    for (let time = 0; time < 6; time += 1) {
      expect((await ask('/')).body).toBe('answered')
      expect((await ask('/graphql', { method: 'POST' }, '{"query":"{a}"}')).body).toBe('answered')
    }
    first.close()
    first.closeAllConnections()
    for (let time = 0; time < 6; time += 1) expect((await ask('/')).body).toBe('answered')
  })

  it('logs neither queries nor addresses of visitors', async () => {
    await ask('/standorte?at=13.74,51.05')
    await expect.poll(async () => (await proxy.log()).join('\n')).toContain('"path":"/standorte"')
    await ask('/en/plan/geteilt/Geheim/__data.json?x')
    await expect.poll(async () => (await proxy.log()).join('\n')).toContain('/plan/geteilt/')
    expect((await proxy.log()).join('\n')).toContain('"path":"/en/plan/geteilt/*"')
    for (const line of await proxy.log()) {
      expect(JSON.parse(line)).toMatchObject({ network: '127.0.0.0' })
      expect(line).not.toMatch(/51\.05/)
    }
    // Files that are not there are what nginx would say most of.
    const challenge = `http://127.0.0.1:${proxy.httpPort}/.well-known/acme-challenge/x?at=51.05`
    expect((await fetch(challenge)).status).toBe(404)
    expect(proxy.said()).not.toMatch(/51\.05|acme/)
  })

  it('refuses an address that asks too often, and says when to come again', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 10 })
    const answers = await Promise.all(Array.from({ length: 260 }, () => ask('/often', { agent })))
    agent.destroy()
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused.length).toBeGreaterThan(0)
    expect(answers.length - refused.length).toBeGreaterThan(100)
    for (const { status, headers, body } of refused) {
      expect([status, headers['retry-after']]).toEqual([429, '1'])
      expect(headers).toMatchObject(ownHeaders)
      expect(body).toMatch(/zu viele Anfragen.*"code":"TOO_MANY_REQUESTS","seconds":1/)
    }
  })
})
