import { execFile } from 'node:child_process'
import { chown, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { request, type RequestOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { connect } from '../../api/src/database/connection.ts'
import { makeDatabaseRoles, type DatabaseRoles } from '../support/database-roles.ts'
import { asNobody, canShutOff, composed, healthCheckOfImage, nobody } from '../support/image.ts'
import {
  startReferenceProxy,
  withoutProxy,
  type ReferenceProxy,
} from '../support/reference-proxy.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { newDatabase, withoutPostgres } from '../support/shared.ts'
import { stateOf, withMoments } from '../support/state-of.ts'
import { startTraceCollector, type TraceCollector } from '../support/trace-collector.ts'
import { bill, bundledIn } from './passed-on.ts'

const task = fileURLToPath(new URL('../../tasks/production.mjs', import.meta.url))

// What the Dockerfile and an installation on Debian do, by the same task: put together, run, answer behind the proxy.
describe.skipIf(withoutPostgres ?? withoutProxy)('what is put together to run in a city', () => {
  let installation: string
  let roles: DatabaseRoles
  let migrated: string
  let server: RunningServer
  let proxy: ReferenceProxy
  let collector: TraceCollector

  beforeAll(async () => {
    installation = await mkdtemp(join(tmpdir(), 'atlas-production-'))
    // By somebody whose files nobody else may read, as hardened machines have it.
    const strictly = 'umask 077; exec "$@"'
    const parameters = ['-c', strictly, 'sh', process.execPath, task, '--as-built', installation]
    await promisify(execFile)('sh', parameters)
    roles = await makeDatabaseRoles(await newDatabase())
    migrated = await inContainer('migrate', (await composed('migrate')).command)
    collector = await startTraceCollector()
    server = await startServer({
      installation,
      databaseUrl: roles.read,
      through: canShutOff ? asNobody() : [],
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

  /** What a container of compose.yaml says that ends by itself, run by the words it is started with. */
  const inContainer = async (service: string, command: readonly string[], volume?: string) => {
    const urls: Record<string, string> = { atlas_admin: roles.admin, atlas_read: roles.read }
    const given = Object.entries((await composed(service)).roles)
    const env = {
      PATH: process.env.PATH,
      ...Object.fromEntries(given.map(([name, role]) => [name, urls[role]])),
    }
    const [, ...parameters] = command
    const words = [...(canShutOff ? asNobody(volume) : []), process.execPath, ...parameters]
    const [program = '', ...more] = words
    const { stdout } = await promisify(execFile)(program, more, { cwd: installation, env })
    return stdout
  }

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

  it('is migrated and loaded by a container that can write to the database alone', () => {
    expect(migrated).toMatch(/Migrated: 0001-.*Loaded the built-in data set.*migrated and loaded/s)
  })

  it('is backed up and brought back by a container that can write to one directory alone, while it is served', async () => {
    const { command, runs } = await composed('backup')
    const volume = await mkdtemp(join(tmpdir(), 'atlas-backups-'))
    if (canShutOff) await chown(volume, nobody, nobody)
    const run = async ([what = '', directory = '']: readonly string[] = []) => {
      const named = directory.replace(/^\/backups\//, `${volume}/`)
      return (await inContainer('backup', [...command, what, named], volume)).trim()
    }
    const database = connect({ url: roles.admin })
    const before = await stateOf(database, withMoments)
    expect(runs.map(([what]) => what)).toEqual(['backup', 'restore'])
    expect(await run(runs[0])).toMatch(/^▸ Backed up in /)
    const { count } = await database.sql`delete from service_site`
    expect(count).toBeGreaterThan(0)
    expect(await run(runs[1])).toMatch(/^▸ The database is what it was at /)
    expect(await stateOf(database, withMoments)).toEqual(before)
    await database.close()
    await rm(volume, { recursive: true })
    // What asked the database while its tables were locked was refused.
    await expect.poll(async () => (await ask('/standorte')).status, { timeout: 20_000 }).toBe(200)
  })

  it('can be read by everybody, though it was put together by somebody whose files nobody may', async () => {
    const rights = async (name: string) =>
      ((await stat(join(installation, name))).mode & 0o777).toString(8)
    const names = ['', 'api/dist/main.js', 'web/build', 'migrations', 'node_modules/.pnpm']
    expect(await Promise.all(names.map(rights))).toEqual(['755', '644', '755', '755', '755'])
  })

  it('offers no task of those it was made by', async () => {
    const own = await readFile(join(installation, 'package.json'), 'utf8')
    expect(own).not.toContain('tasks/')
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

  it('is found alive by what the image has it looked at with, and nothing where it is not', async () => {
    const [, ...check] = await healthCheckOfImage()
    const looked = (port: number) =>
      promisify(execFile)(
        process.execPath,
        check.map((word) => word.replace(':4000/', `:${port}/`)),
      )
    await looked(server.port)
    await expect(looked(1)).rejects.toThrow()
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
    expect(notices).not.toMatch(/^\S+ \S+ \([^\n]+\)\n\n\n/m)
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

  it('tells which package needs which, from those of ours on', async () => {
    const { metadata, components, dependencies } = bill.parse(
      JSON.parse((await ask('/sbom.cdx.json')).body),
    )
    const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
    const named = (start: string) => components.filter(({ purl }) => purl.startsWith(start))
    const [fastify] = named('pkg:npm/fastify@')
    const [router] = named('pkg:npm/find-my-way@')
    expect(needs.get(fastify?.purl ?? '')).toContain(router?.purl)
    expect(needs.get(router?.purl ?? '')).not.toContain(fastify?.purl)
    const own = metadata.component['bom-ref']
    expect(needs.get(own)).toContain(fastify?.purl)
    expect(needs.get(own)).not.toContain(router?.purl)
    const pglite = named('pkg:npm/%40electric-sql/pglite@')[0]?.purl ?? ''
    expect(needs.get(pglite)?.join()).toMatch(/postgresql@[\d.]+#@electric-sql\/pglite/)
    const reached = new Set([own])
    for (const ref of reached) for (const next of needs.get(ref) ?? []) reached.add(next)
    const all = components.map((each) => each['bom-ref'])
    expect([...reached].toSorted()).toEqual([own, ...all].toSorted())
  })

  it('tells of what is bundled, and of what is compiled into packages', async () => {
    const { components } = bill.parse(JSON.parse((await ask('/sbom.cdx.json')).body))
    const there = new Set(components.map(({ name }) => name))
    const mapped = await bundledIn(
      ['api/dist', 'web/build'].map((name) => join(installation, name)),
    )
    for (const name of ['uqr', 'csv-stringify', 'tar', 'd3-geo']) expect(mapped).toContain(name)
    expect([...mapped].filter((name) => !there.has(name))).toEqual([])
    const notices = (await ask('/lizenzen.txt')).body
    const compiled = {
      PostgreSQL: 'PostgreSQL',
      PostGIS: 'GPL-2.0-or-later',
      GEOS: 'LGPL-2.1-only',
      PROJ: 'MIT',
      GDAL: 'MIT',
      SQLite: 'blessing',
      OpenSSL: 'Apache-2.0',
    }
    for (const [name, expression] of Object.entries(compiled)) {
      const found = components.find((each) => each.name === name)
      expect(found?.licenses).toEqual([{ expression }])
      expect(notices).toContain(`\n${name} ${found?.version} (${expression})\n`)
    }
    expect(notices).toContain('GNU LESSER GENERAL PUBLIC LICENSE')
    const sizes = await Promise.all(
      ['lizenzen.txt', 'lizenzen.txt.br', 'sbom.cdx.json.gz'].map(
        async (name) => (await stat(join(installation, 'web/build/client', name))).size,
      ),
    )
    expect(Math.min(...sizes)).toBeGreaterThan(1000)
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
