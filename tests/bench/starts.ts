import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import autocannon from 'autocannon'

import { startServer } from '../support/server.ts'
import { operations } from './operations.ts'
import { cached, uncachedRequest } from './requests.ts'
import { summary } from './summary.ts'

const rounds = 5

/**
 * Milliseconds from spawning the process until /health/ready says yes, on an empty data directory and on a full one,
 * each beside a Node that does nothing: on a busy machine both take longer. And what the server takes of memory.
 */
export async function measureStarts() {
  const idle: number[] = []
  const first: number[] = []
  const later: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'atlas-bench-'))
    idle.push(await timeIdleNode())
    first.push(await timeStart(dataDirectory))
    later.push(await timeStart(dataDirectory))
    await rm(dataDirectory, { recursive: true, force: true })
  }
  return {
    idleNodeMilliseconds: summary(idle),
    firstMilliseconds: summary(first),
    laterMilliseconds: summary(later),
    laterToIdleNode: summary(later.map((time, round) => time / (idle[round] ?? 0))),
  }
}

async function timeIdleNode(): Promise<number> {
  const begun = performance.now()
  await once(spawn(process.execPath, ['--eval', '']), 'exit')
  return performance.now() - begun
}

async function timeStart(dataDirectory: string): Promise<number> {
  const begun = performance.now()
  const server = await startServer({ dataDirectory, environment: { LOG_LEVEL: 'warn' } })
  const milliseconds = performance.now() - begun
  await server.stop()
  return milliseconds
}

/** Long enough for the pages that are opened beforehand. */
const restSeconds = 8
const loadSeconds = 20

/**
 * Megabytes that one process has in memory: when it has started and opened its pages, then after questions of all
 * kinds, kept and computed anew, and after a rest.
 * @param databaseUrl null for the embedded database, which is in the same process
 */
export async function measureMemory(databaseUrl: string | null) {
  const server = await startServer({
    environment: { LOG_LEVEL: 'warn' },
    ...(databaseUrl === null ? {} : { databaseUrl }),
  })
  await sleep(restSeconds * 1000)
  const afterStart = await megabytesOf(server.pid)
  const all = Object.values(operations)
  const pages = ['/', '/bedarf', '/erreichbarkeit', '/standorte']
  const { errors, non2xx } = await autocannon({
    url: server.url,
    connections: 8,
    duration: loadSeconds,
    requests: [
      ...all.map(uncachedRequest),
      ...all.map((operation) => cached(operation)),
      ...pages.map((path) => ({ path })),
    ],
  })
  if (errors + non2xx > 0) throw new Error(`mixed load: ${errors} errors, ${non2xx} refusals`)
  const afterLoad = await megabytesOf(server.pid)
  await sleep(restSeconds * 1000)
  const afterRest = await megabytesOf(server.pid)
  await server.stop()
  return { afterStart, afterLoad, afterRest }
}

/** What a process has in memory, or the most it ever had; Linux says it of every process. */
export async function megabytesOf(pid: number, line: 'VmRSS' | 'VmHWM' = 'VmRSS'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1000)
}
