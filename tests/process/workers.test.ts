import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { freePort } from '../support/free-port.ts'
import { refusedStart } from '../support/refused-start.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { newDatabase, withoutPostgres } from '../support/shared.ts'

const environment = { WORKERS: '2', LOG_LEVEL: 'info' }

const logged = z.looseObject({
  msg: z.string(),
  pid: z.number(),
  worker: z.number(),
  reqId: z.string().optional(),
})
type Logged = z.output<typeof logged>

/** What the workers have logged so far. */
const linesOf = ({ log }: RunningServer): Logged[] =>
  log.filter((line) => line.startsWith('{')).map((line) => logged.parse(JSON.parse(line)))

/** The process of every worker that has ever listened, by its number. */
const workersOf = (server: RunningServer) =>
  new Map(
    linesOf(server)
      .filter(({ msg }) => msg.startsWith('Server listening'))
      .map(({ worker, pid }) => [worker, pid]),
  )

const agent = new Agent({ keepAlive: false })

/** Over a connection of its own, for a connection stays with the worker that has taken it. */
function get(
  { port }: RunningServer,
  path: string,
  id: string = randomUUID(),
  headers: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent, headers: { ...headers, 'x-request-id': id } })
      .on('response', (response) => {
        text(response).then(resolve, reject)
      })
      .on('error', reject)
      .end()
  })
}

/** Which workers answer ten questions. */
async function answering(server: RunningServer): Promise<Set<number>> {
  const ids = Array.from({ length: 10 }, (): string => randomUUID())
  for (const id of ids) await get(server, '/health/live', id)
  let lines: Logged[] = []
  await expect
    .poll(() => {
      lines = linesOf(server).filter(({ reqId }) => ids.includes(reqId ?? ''))
      return lines.length
    })
    .toBe(ids.length)
  return new Set(lines.map(({ worker }) => worker))
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

// One server goes through all of this in turn.
describe.skipIf(withoutPostgres)('a server of two workers', () => {
  let databaseUrl: string
  let metricsPort: number
  let server: RunningServer

  beforeAll(async () => {
    databaseUrl = await newDatabase()
    metricsPort = await freePort()
    server = await startServer({
      databaseUrl,
      environment: { ...environment, METRICS_PORT: String(metricsPort) },
    })
  })

  afterAll(async () => {
    await server.stop()
  })

  it('answers with both on one port, and its log says which', async () => {
    await expect.poll(() => workersOf(server).size).toBe(2)
    expect(await answering(server)).toEqual(new Set([1, 2]))
  })

  it('shows what both have measured, cached answers among it, at one place', async () => {
    const known = '/graphql?query=query%20Search%7Bcity%7Bname%7D%7D'
    const headers = { 'apollo-require-preflight': 'true' }
    const asked = 12
    for (let time = 0; time < asked; time += 1) await get(server, known, randomUUID(), headers)
    const metrics = async () =>
      (await (await fetch(`http://localhost:${metricsPort}/metrics`)).text()).split('\n')
    await expect
      .poll(metrics)
      .toContain(`atlas_answer_seconds_count{operation="graphql Search",status="200"} ${asked}`)
    const lines = await metrics()
    expect(lines).toContain('atlas_processes 2')
    expect(lines).toContain('atlas_readiness{status="ready"} 2')
    expect(lines.filter((line) => line.startsWith('atlas_data_version{'))).toHaveLength(1)
  })

  it('migrates and loads once, and says once where it is', () => {
    const said = server.log.filter((line) => line.startsWith('▸'))
    expect(said.filter((line) => line.includes('Loaded the built-in data set'))).toHaveLength(1)
    expect(said.filter((line) => line.includes('Atlas 60+ is at'))).toHaveLength(1)
    expect(said).toContain('▸ 2 processes answer')
  })

  it('puts another in the place of one that is killed, and answers meanwhile', async () => {
    process.kill(workersOf(server).get(1) ?? Number.NaN, 'SIGKILL')
    await expect.poll(() => server.log.join('\n')).toMatch(/Worker 1 ended with SIGKILL/)
    for (let time = 0; time < 5; time += 1) {
      expect(await get(server, '/health/live')).toBe('{"status":"ok"}')
    }
    await expect.poll(() => [...workersOf(server).keys()]).toEqual([1, 2, 3])
    expect(await answering(server)).toEqual(new Set([2, 3]))
  })

  it('stops with all of them when it is asked to, and answers first what was asked', async () => {
    const workers = [...workersOf(server).values()].slice(-2)
    const page = get(server, `/bedarf?asked=${randomUUID()}`)
    await get(server, '/health/live')
    const exitCode = server.stop()
    expect(await page).toContain('</html>')
    expect(await exitCode).toBe(0)
    expect(workers.filter(isRunning)).toEqual([])
  })

  it('leaves no worker behind when it is killed itself', async () => {
    server = await startServer({ databaseUrl, port: server.port, environment })
    await expect.poll(() => workersOf(server).size).toBe(2)
    const workers = [...workersOf(server).values()]
    await server.kill()
    await expect.poll(() => workers.filter(isRunning)).toEqual([])
  })

  it('does not start, and says why once, where a worker cannot', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'atlas-ways-'))
    const path = join(directory, 'ways.csv')
    await writeFile(path, 'lon,lat\n1,2')
    const { exitCode, words } = await refusedStart({
      databaseUrl,
      environment: { ...environment, TRAVEL_COSTS: path },
    })
    await rm(directory, { recursive: true })
    expect(exitCode).toBe(1)
    expect(words.split('\n')[0]).toBe(`TRAVEL_COSTS=${path} cannot be used:`)
    expect(words.match(/TRAVEL_COSTS/g)).toHaveLength(1)
  })
})

it('is refused to the embedded database, which answers one process', async () => {
  expect(await refusedStart({ environment })).toEqual({
    exitCode: 1,
    words: `The configuration cannot be used:
  WORKERS must be 1 or be left out without DATABASE_URL: the embedded database answers one process (it is "2")`,
  })
})
