import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { z } from 'zod'

import { type RunningServer, startServer } from '../support/server.ts'
import { operations } from './operations.ts'
import { contentOf, overloadNames, overloads } from './overloads.ts'
import { cached } from './requests.ts'
import { megabytesOf } from './starts.ts'

const idleSeconds = 5
const loadSeconds = 15
/** Until the many have said what they were told, though they come last on a busy machine. */
const endingSeconds = 45
/** After which nobody waits for it to recover. */
const patienceSeconds = 60
/** Between two looks. */
const pauseMilliseconds = 20

/**
 * A server that more ask than it can answer: what others are told meanwhile, beside the same server idle just before;
 * what the many are told, of which some is asked again at rest; its memory; and how soon it takes new questions again.
 * @param databaseUrl null for the embedded database; else one process a core answers
 */
export async function measureOverload(databaseUrl: string | null) {
  const server = await startServer({
    environment: { LOG_LEVEL: 'warn', ...limits },
    ...(databaseUrl === null
      ? {}
      : { databaseUrl, environment: { LOG_LEVEL: 'warn', ...limits, WORKERS: String(processes) } }),
  })
  try {
    const measured: Record<string, unknown> = {}
    for (const name of overloadNames) measured[name] = await measureOne(server, name)
    return measured
  } finally {
    await server.stop()
  }
}

const processes = availableParallelism()

/** As they are where nobody sets them; tests allow more. */
const limits = {
  WORK_QUEUE: '',
  WORK_WAIT_SECONDS: '',
  DEADLINE_SECONDS: '',
  EVENT_LOOP_DELAY: '',
}

async function measureOne(server: RunningServer, name: (typeof overloadNames)[number]) {
  // Pages opened beforehand, threads started, the first of its kind asked.
  await sleep(idleSeconds * 1000)
  await firstAnswer(server, name, 0)
  const idle = await probe(server, idleSeconds)
  const restMegabytes = await memoryOf(server)
  const generating = generate(server, name)
  const [load, peakMegabytes] = await Promise.all([
    probe(server, loadSeconds - 1),
    peakDuring(server, generating),
  ])
  const { samples = [], ...told } = (await generating) ?? {}
  const begun = performance.now()
  await firstAnswer(server, name, unheard)
  const recoveredMilliseconds = Math.round(performance.now() - begun)
  return {
    clients: overloads[name].clients,
    idle,
    load,
    told,
    wrong: await countWrong(server, name, samples),
    checked: samples.length,
    megabytes: { rest: restMegabytes, peak: peakMegabytes, ratio: peakMegabytes / restMegabytes },
    recoveredMilliseconds,
  }
}

/** The number of a question that the many did not ask. */
const unheard = 3_999_999

const generator = fileURLToPath(new URL('overload-generator.ts', import.meta.url))

const toldByGenerator = z.object({
  answered: z.number(),
  refused: z.number(),
  refusedWithoutTime: z.number(),
  lost: z.number(),
  others: z.record(z.string(), z.number()),
  samples: z.array(z.tuple([z.number(), z.string()])),
})

/** In a process of its own, which ends by itself; or is ended, and then null. */
async function generate(server: RunningServer, name: string) {
  const child = spawn(
    process.execPath,
    [...process.execArgv, generator, server.url, name, String(loadSeconds)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const end = setTimeout(() => child.kill('SIGKILL'), (loadSeconds + endingSeconds) * 1000)
  try {
    const told = await text(child.stdout)
    return told === '' ? null : toldByGenerator.parse(JSON.parse(told))
  } finally {
    clearTimeout(end)
  }
}

/** Milliseconds of looks at the process's health and of the map's cached operation, in turn, each over its connection. */
async function probe({ port }: RunningServer, seconds: number) {
  const until = performance.now() + seconds * 1000
  const repeated = async (path: string, headers: Record<string, string> = {}) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const durations: number[] = []
    let failures = 0
    while (performance.now() < until) {
      const begun = performance.now()
      const { status } = await answerTo({ port, path, headers, agent })
      durations.push(performance.now() - begun)
      if (status !== 200) failures += 1
      await sleep(pauseMilliseconds)
    }
    agent.destroy()
    durations.sort((one, other) => one - other)
    const at = (part: number) =>
      Math.round((durations[Math.floor(durations.length * part)] ?? 0) * 10) / 10
    return { looks: durations.length, failures, p50: at(0.5), p99: at(0.99), most: at(0.9999) }
  }
  const { path = '', headers } = cached(operations.map)
  const preflighted = z.record(z.string(), z.string()).parse(headers)
  const [live, map] = await Promise.all([repeated('/health/live'), repeated(path, preflighted)])
  return { live, map }
}

interface Asking {
  port: number
  path: string
  headers: Record<string, string>
  agent?: Agent
  body?: string | undefined
}

async function answerTo({ port, path, headers, agent, body }: Asking) {
  const method = body === undefined ? 'GET' : 'POST'
  return new Promise<{ status: number; content: Buffer }>((resolve) => {
    const lost = () => {
      resolve({ status: 0, content: Buffer.alloc(0) })
    }
    request({ host: '127.0.0.1', port, path, headers, method, ...(agent && { agent }) })
      .on('response', (response) => {
        const { statusCode: status = 0 } = response
        const parts: Buffer[] = []
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => {
            resolve({ status, content: Buffer.concat(parts) })
          })
          .on('error', lost)
      })
      .on('error', lost)
      .end(body)
  })
}

/** Asks until it is answered, and not refused. */
async function firstAnswer(
  { port }: RunningServer,
  name: (typeof overloadNames)[number],
  asked: number,
): Promise<Buffer> {
  const begun = performance.now()
  for (;;) {
    const { status, content } = await answerTo({ port, ...overloads[name].request(asked) })
    if (status === 200) return content
    if (performance.now() - begun > patienceSeconds * 1000) throw new Error(`still ${status}`)
    await sleep(pauseMilliseconds)
  }
}

async function countWrong(
  server: RunningServer,
  name: (typeof overloadNames)[number],
  samples: readonly (readonly [number, string])[],
): Promise<number> {
  let wrong = 0
  for (const [asked, content] of samples) {
    if (contentOf(await firstAnswer(server, name, asked)) !== content) wrong += 1
  }
  return wrong
}

/** Megabytes of all processes of the server. */
async function memoryOf({ pid }: RunningServer): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  const all = [pid, ...children.split(' ').filter(Boolean).map(Number)]
  const each = await Promise.all(all.map((one) => megabytesOf(one)))
  return each.reduce((sum, megabytes) => sum + megabytes, 0)
}

async function peakDuring(server: RunningServer, load: Promise<unknown>): Promise<number> {
  const over = new AbortController()
  const end = () => {
    over.abort()
  }
  load.then(end, end)
  let peak = 0
  while (!over.signal.aborted) {
    peak = Math.max(peak, await memoryOf(server))
    await sleep(200)
  }
  return peak
}
