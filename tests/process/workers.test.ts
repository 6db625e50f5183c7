import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { Agent as HttpsAgent, request as requestOverTls } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { freePort } from '../support/free-port.ts'
import {
  startReferenceProxy,
  withoutProxy,
  type ReferenceProxy,
} from '../support/reference-proxy.ts'
import { refusedStart } from '../support/refused-start.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { newDatabase, withoutPostgres } from '../support/shared.ts'

/** Nothing is refused because one address asks often, or because the machine is busy with other tests. */
const environment = {
  WORKERS: '2',
  LOG_LEVEL: 'info',
  RATE_LIMIT: '0',
  EVENT_LOOP_DELAY: '600000',
}

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

/** A worker is a whole program to start, on a machine that is busy with other tests. */
const patiently = { timeout: 90_000 }

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

/** Questions by GET and by POST from four visitors, until it is stopped: what was not answered as it should be. */
function askAgainAndAgain({ port, certificate: ca }: ReferenceProxy) {
  const visitors = new HttpsAgent({ keepAlive: true, maxSockets: 4 })
  const failures: string[] = []
  let [answered, isOver] = [0, false]
  const ask = (method: 'GET' | 'POST', path: string, body = '') =>
    new Promise<void>((resolve) => {
      const headers = { 'content-type': 'application/json' }
      const failed = (error: Error) => {
        failures.push(`${method} ${path}: ${error.message}`)
        resolve()
      }
      requestOverTls({ host: 'localhost', port, path, method, headers, ca, agent: visitors })
        .on('response', (response) => {
          text(response).then((answer) => {
            if (response.statusCode === 200) answered += 1
            else failures.push(`${method} ${path}: ${response.statusCode} ${answer.slice(0, 200)}`)
            resolve()
          }, failed)
        })
        .on('error', failed)
        .end(body)
    })
  const visit = async () => {
    while (!isOver) {
      await ask('GET', '/health/live')
      await ask('POST', '/graphql', JSON.stringify({ query: `# ${answered}\n{ dataVersion }` }))
    }
  }
  const visits = Promise.all([visit(), visit(), visit(), visit()])
  return {
    answered: () => answered,
    stop: async () => {
      isOver = true
      await visits
      visitors.destroy()
      return failures
    },
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

  it('says when both answer on one port, and its log which', async () => {
    await expect.poll(() => server.log, patiently).toContain('▸ 2 processes answer')
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
    expect(said.filter((line) => line === '▸ 2 processes answer')).toHaveLength(1)
  })

  it('puts another in the place of one that is killed, and answers meanwhile', async () => {
    process.kill(workersOf(server).get(1) ?? Number.NaN, 'SIGKILL')
    await expect.poll(() => server.log.join('\n')).toMatch(/Worker 1 ended with SIGKILL/)
    for (let time = 0; time < 5; time += 1) {
      expect(await get(server, '/health/live')).toBe('{"status":"ok"}')
    }
    await expect.poll(() => [...workersOf(server).keys()], patiently).toEqual([1, 2, 3])
    expect(await answering(server)).toEqual(new Set([2, 3]))
  })

  it.skipIf(withoutProxy)(
    'loses no question behind the reference proxy, while a worker and then all of it are started anew beside another',
    async () => {
      const other = await startServer({
        databaseUrl,
        environment: { ...environment, WORKERS: '1' },
      })
      const proxy = await startReferenceProxy({
        ports: [server.port, other.port],
        instead: { 'rate=50r/s': 'rate=100000r/s' },
      })
      const load = askAgainAndAgain(proxy)
      await expect.poll(() => load.answered(), patiently).toBeGreaterThan(50)

      const count = workersOf(server).size
      process.kill([...workersOf(server).values()].at(-1) ?? Number.NaN, 'SIGTERM')
      await expect.poll(() => workersOf(server).size, patiently).toBe(count + 1)

      expect(await server.stop()).toBe(0)
      const withOneAlone = load.answered()
      await expect.poll(() => load.answered(), patiently).toBeGreaterThan(withOneAlone + 50)
      server = await startServer({ databaseUrl, port: server.port, environment })
      const withBoth = load.answered()
      await expect.poll(() => load.answered(), patiently).toBeGreaterThan(withBoth + 50)

      expect(await load.stop()).toEqual([])
      await proxy.stop()
      await other.stop()
    },
  )

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
    await expect.poll(() => workersOf(server).size, patiently).toBe(2)
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
