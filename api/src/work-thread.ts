import { workerData } from 'node:worker_threads'
import { dictionaries } from '@atlas/geo/words/dictionaries'
import type { Published } from '@atlas/geo/world/published'
import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { OnStatement } from './database/statements.ts'
import { handedOver, statementsHeader } from './http/threads/thread-headers.ts'
import { createServer } from './http/server.ts'
import { measureWays } from './measure-ways.ts'
import { streetsInUse } from './streets-in-use.ts'
import { RecordedSpans } from './tracing/recorded-spans.ts'
import type { HandedTask, MadeAnswer, ThreadSettings } from './work/handed-request.ts'
import { ProcessOfThread } from './work/process-of-thread.ts'
import type { CurrentWorld } from './world/current-world.ts'
import { type SharedSnapshot, worldOf } from './world/shared-snapshot.ts'

/**
 * The program of a thread that answers what takes long: the same server as the process has, without a socket. It is
 * given one request at a time, with the state of the city it is about.
 */
const { environment, workerId } = z
  .object({
    environment: z.custom<ThreadSettings['environment']>(),
    workerId: z.number().optional(),
  })
  .parse(workerData)

/** Sent by the process, with what it has traced itself. */
const recording = environment.tracesEndpoint === undefined ? undefined : new RecordedSpans()

/** What is answered now. */
let task: HandedTask | null = null
let owner: ProcessOfThread | null = null

function ownerNow(): ProcessOfThread {
  if (!owner) throw new Error('nothing is asked of this thread now')
  return owner
}

/** The state of today, and yesterday's for requests that came before it changed. */
const worlds = new LRUCache<string, Published>({ max: 2 })

function worldFrom(snapshot: SharedSnapshot): Published {
  const known = worlds.get(snapshot.version)
  if (known) return known
  const world = worldOf(snapshot)
  worlds.set(snapshot.version, world)
  return world
}

const current: CurrentWorld = {
  get current() {
    if (!task) throw new Error('nothing is asked of this thread now')
    return worldFrom(task.snapshot)
  },
  newest: async () => worldFrom(await ownerNow().newest()),
}

const isAbandoned = () => task !== null && Atomics.load(task.abandoned, 0) !== 0

/** For whoever has left. */
const nobodys: MadeAnswer = {
  status: 503,
  headers: {},
  body: new Uint8Array(),
  statements: 0,
  spans: [],
}

/** Made with the first request, through which the process can be asked for what it is made from. */
let server: Promise<FastifyInstance> | undefined

async function startServer(): Promise<FastifyInstance> {
  const queries = (onStatement?: OnStatement) => ownerNow().queries(onStatement)
  // Its process has said what is wrong with them.
  const streets = await streetsInUse(environment.streetsDirectory, () => undefined)
  return createServer({
    ...environment,
    get publicUrl() {
      return task?.request.origin
    },
    connection: { queries },
    world: current,
    // Nobody asks a thread for it.
    readiness: () => Promise.resolve({ status: 'ready' }),
    walking: await measureWays(
      environment,
      streets,
      () => Promise.resolve(queries()),
      () => undefined,
    ),
    streets,
    dictionaries,
    ...(recording && { tracing: recording }),
    thread: { workerId, isAbandoned },
  })
}

/** Answers one request. */
export default async function answer(given: HandedTask): Promise<MadeAnswer> {
  task = given
  // Of one that failed before.
  recording?.take()
  const asking = new ProcessOfThread(given.port)
  owner = asking
  try {
    server ??= startServer().catch((error: unknown) => {
      server = undefined
      throw error
    })
    const answering = await server
    // To start may have taken longer than anybody waits.
    if (isAbandoned()) return nobodys
    const { method, url, headers, body } = given.request
    const response = await answering.inject({
      method,
      url,
      headers: { ...headers, ...handedOver(given.requestId) },
      ...(body !== undefined && { payload: body }),
    })
    const { [statementsHeader]: statements = 0, ...others } = response.headers
    return {
      status: response.statusCode,
      headers: textHeaders(others),
      body: new Uint8Array(response.rawPayload),
      statements: Number(statements),
      spans: recording?.take() ?? [],
    }
  } finally {
    asking.close()
    task = null
    owner = null
  }
}

const textHeaders = (headers: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ]),
  )
