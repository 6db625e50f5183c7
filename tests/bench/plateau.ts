import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import autocannon from 'autocannon'
import { z } from 'zod'

import { type RunningServer, startServer } from '../support/server.ts'
import { operations } from './operations.ts'
import { cached, uncachedRequest } from './requests.ts'

/** Distinct questions, and after how many each the memory is read. */
const [questions, each] = [Number(process.env.PLATEAU_QUESTIONS ?? 20_000), 1_000]
/** Of mixed load afterwards: 60 for the hour that a release is tried for. */
const minutes = Number(process.env.PLATEAU_MINUTES ?? 4)
/** As many as the queue of one thread takes without refusing any. */
const connections = 4
/** Seconds: what is looked at is memory, on machines that have other work, too. */
const patience = 60

/** Lets a server say what it has in memory whenever it is asked by a signal. */
const telling = `process.on('SIGUSR2', () => console.log('MEMORY ' + JSON.stringify(process.memoryUsage())))`

/**
 * Megabytes of a server with the built-in data: after each thousand of distinct questions, none of which is found in a
 * cache, and after each minute of questions of all kinds with pages and files. It is on a plateau where the last quarter
 * of both has no more than the quarter before, but for a twentieth.
 */
export async function measurePlateau() {
  const server = await startServer({
    environment: {
      LOG_LEVEL: 'error',
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(telling)}`,
    },
  })
  try {
    const distinct = [await memoryOf(server)]
    const refused = { distinct: 0, mixed: 0 }
    for (let asked = 0; asked < questions; asked += each) {
      refused.distinct += await load(server, { amount: each, requests: distinctQuestions })
      distinct.push(await memoryOf(server))
    }
    const mixed = []
    for (let minute = 0; minute < minutes; minute += 1) {
      refused.mixed += await load(server, { duration: 60, requests: mixedQuestions })
      mixed.push(await memoryOf(server))
    }
    return {
      questions,
      minutes,
      refused,
      isOnPlateau: { distinct: isOnPlateau(distinct), mixed: isOnPlateau(mixed) },
      distinct,
      mixed,
    }
  } finally {
    await server.stop()
  }
}

const distinctQuestions = Object.values(operations).map(uncachedRequest)
const mixedQuestions = [
  ...distinctQuestions,
  ...Object.values(operations).map((operation) => cached(operation)),
  ...['/', '/bedarf', '/erreichbarkeit', '/standorte', '/bedarf/tabelle.xlsx'].map((path) => ({
    path,
  })),
]

/** @returns how many were refused because of their number @throws where one was answered wrongly */
async function load(
  { url }: RunningServer,
  asked: Pick<autocannon.Options, 'amount' | 'duration' | 'requests'>,
): Promise<number> {
  const result = await autocannon({ url, connections, timeout: patience, ...asked })
  const wrong = result.errors + result['4xx'] + result['5xx'] - (overloaded(result) ?? 0)
  if (wrong > 0) throw new Error(`${wrong} answers were none`)
  return overloaded(result) ?? 0
}

const overloaded = ({ statusCodeStats }: autocannon.Result): number | undefined =>
  z.object({ 503: z.object({ count: z.number() }) }).safeParse(statusCodeStats).data?.[503].count

interface Memory {
  resident: number
  heap: number
}

const memoryLine = z.object({ heapUsed: z.number() })

/** In megabytes. */
async function memoryOf({ pid, log }: RunningServer): Promise<Memory> {
  const before = log.length
  process.kill(pid, 'SIGUSR2')
  let line: string | undefined
  for (let time = 0; line === undefined && time < 100; time += 1) {
    await sleep(100)
    line = log.slice(before).find((one) => one.startsWith('MEMORY '))
  }
  if (line === undefined) throw new Error('the server does not say what it has in memory')
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return {
    resident: Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1000),
    heap: Math.round(memoryLine.parse(JSON.parse(line.slice('MEMORY '.length))).heapUsed / 1e6),
  }
}

/** Whether the last quarter has no more than the one before, but for a twentieth; null where there are too few to say. */
function isOnPlateau(measured: readonly Memory[]): boolean | null {
  if (measured.length < 4) return null
  const quarter = Math.ceil(measured.length / 4)
  const most = (some: readonly Memory[]) => Math.max(...some.map(({ resident }) => resident))
  return most(measured.slice(-quarter)) <= most(measured.slice(-2 * quarter, -quarter)) * 1.05
}
