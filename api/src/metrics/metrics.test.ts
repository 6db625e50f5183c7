import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { metricsOf } from './metrics.ts'
import { knownOperations, operationOf } from './operation-names.ts'
import { serveMetrics } from './serve-metrics.ts'
import { Tallies } from './tallies.ts'

const measured = (tallies: Tallies, status = 'ready') => ({
  tallies,
  cache: () => ({ answers: 3, bytes: 3000 }),
  connections: () => ({ open: 2, tooMany: 1, slowReaders: 0 }),
  work: () => ({ waiting: 4, running: 1 }),
  placing: () => ({ waiting: 3, running: 1 }),
  database: () => ({ running: 0, answered: 7, failed: 0, connections: 10 }),
  readiness: () => Promise.resolve({ status }),
  dataVersion: () => 'abc',
})

const linesOf = async (tallies: Tallies, status?: string) =>
  (await metricsOf(measured(tallies, status)).metrics()).split('\n')

describe('what is measured', () => {
  it('counts answers by what was asked, status and time', async () => {
    const tallies = new Tallies()
    for (const milliseconds of [0.2, 0.4, 30, 20_000])
      tallies.count('graphql Search', 200, milliseconds)
    tallies.count('page', 404, 3)
    const lines = await linesOf(tallies)
    const ofSearch = (name: string, more = '') =>
      lines
        .find(
          (line) =>
            line.startsWith(`atlas_answer_seconds_${name}{`) &&
            line.includes(`Search"`) &&
            line.includes(more),
        )
        ?.split(' ')
        .at(-1)
    expect([
      ofSearch('bucket', 'le="0.001"'),
      ofSearch('bucket', 'le="0.1"'),
      ofSearch('bucket', 'le="10"'),
      ofSearch('bucket', 'le="+Inf"'),
    ]).toEqual(['2', '3', '3', '4'])
    expect(ofSearch('count')).toBe('4')
    expect(Number(ofSearch('sum'))).toBeCloseTo(20.0306, 9)
    expect(lines).toContain('atlas_answer_seconds_count{operation="page",status="404"} 1')
  })

  it('says how the process is, and from what it answers', async () => {
    expect(await linesOf(new Tallies(), 'degraded')).toEqual(
      expect.arrayContaining([
        'atlas_readiness{status="ready"} 0',
        'atlas_readiness{status="degraded"} 1',
        'atlas_data_version{version="abc"} 1',
        'atlas_work_waiting 4',
        'atlas_work_running 1',
        'atlas_cache_bytes 3000',
        'atlas_database_connections 10',
        'atlas_connections_open 2',
        'atlas_database_statements_answered_total 7',
        'atlas_processes 1',
      ]),
    )
  })
})

describe('an answer is counted as', () => {
  it.each([
    ['/graphql', '/graphql?query=query+Search%28%24text', 'graphql Search'],
    ['/graphql', '/graphql?query=query%20Search%28%24text', 'graphql Search'],
    ['/graphql', '{"query":"query Search($text: String!) {', 'graphql Search'],
    ['/graphql/stream', '{"query":"subscription ProposedSites(', 'graphql ProposedSites'],
    ['/graphql', '{"query":"query Somebodys { city { name } }"}', 'graphql'],
    ['/graphql', '{"query":"{ city { name } }"}', 'graphql'],
    ['/tiles/current/cells/1/1/1.mvt', '', 'tiles'],
    ['/health/live', '', 'health'],
    ['/favicon.svg', '', 'file'],
    ['/_app/immutable/a.js', '', 'file'],
    ['/bedarf', '', 'page'],
    [`/${'x'.repeat(50)}`, '', 'page'],
  ])('one of few: %s %s', (path, text, operation) => {
    expect(operationOf(path, text)).toBe(operation)
  })

  it('the operation of our pages, each of which is known', () => {
    const web = fileURLToPath(new URL('../../../web/src/', import.meta.url))
    const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(ts|svelte)$/.test(file),
    )
    const asked = files.flatMap((file) =>
      [
        ...readFileSync(join(web, file), 'utf8').matchAll(/\b(?:query|subscription) ([A-Z]\w*)/g),
      ].map(([, name]) => name),
    )
    expect([...knownOperations].sort()).toEqual([...new Set(asked)].sort())
  })
})

describe('the port of the metrics', () => {
  const open: { close: () => unknown }[] = []
  afterEach(() => {
    for (const server of open.splice(0)) server.close()
  })
  const serve = async (token: string | undefined, read: () => Promise<string>) => {
    const server = await serveMetrics({ port: 0, host: '127.0.0.1', token }, read)
    open.push(server)
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    return async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, init)
      return `${response.status} ${(await response.text()).trim()}`
    }
  }

  it('answers who sends the token, and nobody else', async () => {
    const ask = await serve('a-token-of-some-length', () => Promise.resolve('atlas_processes 1'))
    const bearing = (authorization: string) => ({ headers: { authorization } })
    expect(await ask('/metrics', bearing('Bearer a-token-of-some-length'))).toBe(
      '200 atlas_processes 1',
    )
    for (const wrong of ['', 'Bearer ', 'Bearer another', 'a-token-of-some-length']) {
      expect(await ask('/metrics', bearing(wrong))).toMatch(/^401 /)
    }
  })

  it('knows one address and one method, and says when nothing can be read', async () => {
    const ask = await serve(undefined, () => Promise.reject(new Error('no process answers')))
    expect(await ask('/metrics')).toMatch(/^503 /)
    expect(await ask('/')).toMatch(/^404 /)
    expect(await ask('/metrics', { method: 'POST' })).toMatch(/^405 /)
  })
})
