import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
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
 * Beside each aim it says whether it is met. OVERLOAD=coverage or OVERLOAD=workbooks measures one of them.
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
    for (const name of wanted) measured[name] = await measureOne(server, name)
    return measured
  } finally {
    await server.stop()
  }
}

const { OVERLOAD } = process.env
const wanted = overloadNames.filter((name) => OVERLOAD === undefined || OVERLOAD === name)
const processes = availableParallelism()

/** As they are where nobody sets them; tests allow more. */
const limits = {
  WORK_QUEUE: '',
  WORK_WAIT_SECONDS: '',
  DEADLINE_SECONDS: '',
  EVENT_LOOP_DELAY: '',
}

async function measureOne(server: RunningServer, name: OverloadName) {
  // Pages opened beforehand, threads started, the first of its kind asked.
  await sleep(idleSeconds * 1000)
  await firstAnswer(server, name, unheard)
  const idle = await probe(server, idleSeconds)
  const idleAnswerMilliseconds = await timeOf(() => firstAnswer(server, name, unheard + 1))
  const rest = await memoryOf(server)
  const generating = generate(server, name)
  const recovering = generating.over.then(() =>
    timeOf(() => firstAnswer(server, name, unheard + 2)),
  )
  const [load, peak, report, recoveredMilliseconds] = await Promise.all([
    probe(server, loadSeconds - 1),
    peakDuring(server, generating.report),
    generating.report,
    recovering,
  ])
  const { asked, outcomes, samples } = report
  const wrong = await countWrong(server, name, samples)
  const { clients } = overloads[name]
  const { answered = 0, refused = 0, left = 0, ...others } = outcomes
  const ended = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
  return {
    aims: {
      'enough was asked': asked >= fewestOfEach * clients,
      'live p99 ≤ 100 ms, all 200': load.live.p99 <= 100 && load.live.failures === 0,
      'cached map p99 ≤ 250 ms, all 200': load.map.p99 <= 250 && load.map.failures === 0,
      'every other answer right or 503':
        ended === asked && Object.keys(others).length === 0 && samples.length > 0 && wrong === 0,
      'memory ≤ 1.5 of rest': peak <= 1.5 * rest,
      'recovered ≤ 2 s': recoveredMilliseconds <= 2000,
    },
    clients,
    idle,
    load,
    report: { asked, answered, refused, left, ...others },
    samples: { checked: samples.length, wrong },
    megabytes: { rest, peak, ratio: peak / rest },
    answerMilliseconds: { idle: idleAnswerMilliseconds, recovered: recoveredMilliseconds },
  }
}

type OverloadName = (typeof overloadNames)[number]

/** Questions of each client; where there were fewer, the generator had no time to ask, and nothing was measured. */
const fewestOfEach = 5

/** The number of a question that the many do not ask, and of the next ones. */
const unheard = 3_999_990

async function timeOf(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await action()
  return Math.round(performance.now() - begun)
}

const generator = fileURLToPath(new URL('overload-generator.ts', import.meta.url))

const generatorReport = z.object({
  asked: z.number(),
  outcomes: z.record(z.string(), z.number()),
  samples: z.array(z.tuple([z.number(), z.string()])),
})

/** In a process of its own, which ends by itself; or is ended, and then has told nothing. */
function generate(server: RunningServer, name: OverloadName) {
  const child = spawn(
    process.execPath,
    [...process.execArgv, generator, server.url, name, String(loadSeconds)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const end = setTimeout(() => child.kill('SIGKILL'), (loadSeconds + endingSeconds) * 1000)
  const lines = createInterface({ input: child.stdout })
  const all: string[] = []
  lines.on('line', (line) => all.push(line))
  const over = once(lines, 'line')
  const report = once(lines, 'close').then(() => {
    clearTimeout(end)
    return generatorReport.parse(JSON.parse(all.at(-1) ?? ''))
  })
  return { over, report }
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

/** Whatever is cached. */
const anew = { 'cache-control': 'no-store' }

/** Asks until it is answered, and not refused. */
async function firstAnswer(
  { port }: RunningServer,
  name: OverloadName,
  asked: number,
): Promise<Buffer> {
  const begun = performance.now()
  for (;;) {
    const { path, headers, body } = overloads[name].request(asked)
    const { status, content } = await answerTo({
      port,
      path,
      headers: { ...headers, ...anew },
      body,
    })
    if (status === 200) return content
    if (performance.now() - begun > patienceSeconds * 1000) throw new Error(`still ${status}`)
    await sleep(pauseMilliseconds)
  }
}

async function countWrong(
  server: RunningServer,
  name: OverloadName,
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
