import { execFile, execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { request, type RequestOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { makeDatabaseRoles } from '../support/database-roles.ts'
import {
  startReferenceProxy,
  withoutProxy,
  type ReferenceProxy,
} from '../support/reference-proxy.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { startTraceCollector, type TraceCollector } from '../support/trace-collector.ts'
import { newLoadedDatabase, withoutPostgres } from '../support/shared.ts'

const task = fileURLToPath(new URL('../../tasks/production.mjs', import.meta.url))

const isRoot = process.getuid?.() === 0

/** As the image is run: nobody, without any right of root, on a file system nobody can write to. */
const asNobody = [
  ...['unshare', '--mount', 'sh', '-c', 'mount -o remount,bind,ro / && exec "$@"', 'sh'],
  ...['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--no-new-privs'],
  ...['--bounding-set=-all', '--inh-caps=-all'],
]

/** Not every machine on which tests are run as root lets its root do so. */
const canShutOff = isRoot && succeeds([...asNobody, 'true'])

// What the Dockerfile and an installation on Debian do, by the same task: put together, run, answer behind the proxy.
describe.skipIf(withoutPostgres ?? withoutProxy)('what is put together to run in a city', () => {
  let installation: string
  let server: RunningServer
  let proxy: ReferenceProxy
  let collector: TraceCollector

  beforeAll(async () => {
    installation = await mkdtemp(join(tmpdir(), 'atlas-production-'))
    await promisify(execFile)(process.execPath, [task, '--as-built', installation])
    await chmod(installation, 0o755)
    const { read } = await makeDatabaseRoles(await newLoadedDatabase())
    collector = await startTraceCollector()
    server = await startServer({
      installation,
      databaseUrl: read,
      through: canShutOff ? asNobody : [],
      environment: {
        WORKERS: '2',
        DEVELOPER_TOOLS: 'off',
        TRUSTED_PROXIES: '127.0.0.1',
        PUBLIC_URL: 'https://atlas.example.org',
        DATA_DIR: '/nowhere',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      },
    })
    proxy = await startReferenceProxy({ ports: [server.port] })
  })

  afterAll(async () => {
    await proxy.stop()
    await server.stop()
    collector.stop()
    await rm(installation, { recursive: true, force: true })
  })

  const ask = (path: string, options: RequestOptions = {}, body?: string) =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const { port, certificate: ca } = proxy
      request({ host: 'localhost', port, path, ca, agent: false, ...options })
        .once('error', reject)
        .once('response', (response) => {
          text(response).then((answer) => {
            resolve({ status: response.statusCode, body: answer })
          }, reject)
        })
        .end(body)
    })

  it.runIf(canShutOff)('is run by nobody, who can write nothing', async () => {
    const status = await readFile(`/proc/${server.pid}/status`, 'utf8')
    expect(status).toMatch(/^Uid:\t65534\t65534\t65534\t65534$/m)
    expect(status).toMatch(/^CapEff:\t0+$/m)
    expect(status).toMatch(/^NoNewPrivs:\t1$/m)
    const mounts = await readFile(`/proc/${server.pid}/mountinfo`, 'utf8')
    expect(mounts).toMatch(/^\d+ \d+ \S+ \S+ \/ ro[, ]/m)
  })

  it('holds what runs, and none of what it was made from', async () => {
    const there = await readdir(installation)
    expect(there.filter((name) => ['geo', 'tests', 'tasks'].includes(name))).toEqual([])
    const packages = await readdir(join(installation, 'node_modules/.pnpm'))
    expect(packages.filter((name) => /^(vite|typescript|vitest|esbuild)@/.test(name))).toEqual([])
  })

  it('answers pages, files and questions behind the proxy', async () => {
    const page = await ask('/bedarf')
    expect(page.status).toBe(200)
    expect(page.body).toContain('https://atlas.example.org/bedarf')
    const picture = await ask('/bild.png')
    expect(picture.status).toBe(200)
    const headers = { 'content-type': 'application/json' }
    const question = JSON.stringify({ query: '{ city { name residents { value } } }' })
    const answer = await ask('/graphql', { method: 'POST', headers }, question)
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('Dresden')
  })

  it('tells whose programs it passes on, to people and to machines', async () => {
    expect((await ask('/impressum')).body).toMatch(
      /href="\/lizenzen\.txt".*href="\/sbom\.cdx\.json"/s,
    )
    const notices = (await ask('/lizenzen.txt')).body
    // Runs on the server, in the pages, and as a file beside them; each with its own words.
    for (const words of ['fastify', 'svelte', 'maplibre-gl', 'SIL OPEN FONT LICENSE']) {
      expect(notices).toContain(words)
    }
    const { components } = bill.parse(JSON.parse((await ask('/sbom.cdx.json')).body))
    expect(components.length).toBeGreaterThan(200)
    expect(components.filter(({ licenses }) => licenses.length === 0)).toEqual([])
    const { name, version } = { name: 'postgres', version: '3.4.9' }
    expect(components).toContainEqual(
      expect.objectContaining({ name, version, purl: `pkg:npm/${name}@${version}` }),
    )
    for (const each of await readdir(join(installation, 'node_modules/.pnpm'))) {
      const [, named = '', release = ''] = /^((?:@[^+]+\+)?[^@]+)@([^_]+)/.exec(each) ?? []
      if (named === '') continue
      const is = { name: named.replace('+', '/'), version: release }
      expect(components).toContainEqual(expect.objectContaining(is))
    }
  })

  it('tells a collector what its work was before it ends, and nothing of where anybody is', async () => {
    const trace = (digit: string) => digit.repeat(32)
    const where =
      'query DistrictAt { districtAt(position: { lat: 51.04321, lon: 13.71234 }) { name } }'
    const asked = async (digit: string, more: Record<string, string>) => {
      const traceparent = `00-${trace(digit)}-${'a'.repeat(16)}-01`
      const headers = { traceparent, 'apollo-require-preflight': '1', ...more }
      const parameters = new URLSearchParams({ query: where })
      const { status } = await fetch(`${server.url}/graphql?${parameters}`, { headers })
      expect(status).toBe(200)
    }
    await asked('1', { 'x-forwarded-for': '192.0.2.1' })
    await asked('2', {})
    expect((await ask('/bedarf?lat=51.04321', { headers: { cookie: 'theme=dark' } })).status).toBe(
      200,
    )
    expect(await server.stop()).toBe(0)

    const spans = collector.spans()
    const ways = new Set(spans.map(({ name, within }) => `${within ?? ''} > ${name}`))
    for (const way of [
      ...['GET /graphql > graphql', 'graphql > select area'],
      ...[' > GET /*', 'GET /* > queue', 'GET /* > thread', 'thread > GET /*'],
      'GET /* > GET /graphql',
    ]) {
      expect(ways).toContain(way)
    }
    // Of others' traces those are believed that a trusted proxy sends, which says for whom.
    const traces = new Set(spans.map(({ traceId }) => traceId))
    expect([traces.has(trace('1')), traces.has(trace('2'))]).toEqual([true, false])
    const request = spans.find(
      (span) => span.traceId === trace('1') && span.name === 'GET /graphql',
    )
    expect(request?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'atlas.operation': 'graphql DistrictAt',
    })
    expect(collector.bytes()).not.toMatch(/51\.04|13\.71|theme|192\.0\.2/)
  })
})

const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  components: z.array(
    z.looseObject({
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      licenses: z.array(z.object({ expression: z.string() })),
    }),
  ),
})

function succeeds([program = '', ...parameters]: readonly string[]): boolean {
  try {
    execFileSync(program, parameters, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
