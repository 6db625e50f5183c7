import type { Published } from '@atlas/geo/world/published'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { leastRetrySeconds, overloaded, stopping } from '../../schema/request-error.ts'
import type { HandedRequest, MadeAnswer } from '../../work/handed-request.ts'
import { NobodyWaits } from '../../work/shared-work.ts'
import { ThreadDied } from '../../work/thread-pool.ts'
import type { Lane } from '../../work/work-queue.ts'
import type { Work } from '../../work/work.ts'
import type { SharedSnapshot } from '../../world/shared-snapshot.ts'

/** What a process hands requests over with. */
export interface Handing {
  work: Work
  /** A world as threads see it. */
  shared: (world: Published) => SharedSnapshot
}

interface Handed {
  lane: Lane
  /** Those that may change the answer. */
  headers: readonly string[]
  origin: string
  /** By which it is answered there, where the whole answer is kept, whoever asks for its headers alone. */
  method?: HandedRequest['method']
}

/**
 * The answer to a request, made in a thread from the state of the city it came in.
 * @throws RequestError OVERLOADED where there is no room, or the thread ended; STOPPING; NobodyWaits
 */
export async function answerInThread(
  handing: Handing,
  request: FastifyRequest,
  reply: FastifyReply,
  { lane, headers, origin, method = methodOf(request) }: Handed,
): Promise<MadeAnswer> {
  const asked: HandedRequest = {
    method,
    url: request.url,
    headers: Object.fromEntries(
      headers.flatMap((name) => {
        const value = request.headers[name]
        return typeof value === 'string' ? [[name, value]] : []
      }),
    ),
    body: request.bodyText,
    origin,
  }
  const work = {
    request: asked,
    requestId: request.id,
    lane,
    snapshot: handing.shared(request.today),
    span: request.span,
  }
  const retryAfterSeconds = handing.work.retryAfterSeconds(work)
  if (retryAfterSeconds !== null) throw overloaded(retryAfterSeconds)
  const left = leaving(reply)
  try {
    const made = await request.deadline.within(handing.work.answer(work, left.signal))
    request.statements += made.statements
    return made
  } catch (error) {
    left.abort()
    if (error instanceof ThreadDied) {
      throw error.isOfStopping ? stopping : overloaded(leastRetrySeconds)
    }
    throw error
  }
}

/** Those of the answer itself: how it was sent to the process is of no interest to whoever it is for. */
export const carriedHeaders = ({ headers }: MadeAnswer): MadeAnswer['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTransport.has(name)))

const ofTransport = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
])

/** Nobody reads what is answered to somebody who has left. */
export const hasLeft = (error: unknown): boolean => error instanceof NobodyWaits

function methodOf({ method }: FastifyRequest): HandedRequest['method'] {
  return method === 'POST' || method === 'HEAD' ? method : 'GET'
}

/** Aborted when the connection is closed before the answer was sent. */
function leaving({ raw }: FastifyReply): AbortController {
  const left = new AbortController()
  if (raw.destroyed) left.abort()
  raw.once('close', () => {
    if (!raw.writableFinished) left.abort()
  })
  return left
}
