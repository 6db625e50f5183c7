import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isDatabaseUnavailable } from '../database/unavailable.ts'
import { hasLeft } from './hand-over.ts'
import { isGivenUp } from '../schema/deadline.ts'
import { limits } from '../schema/limits.ts'
import { RequestError } from '../schema/request-error.ts'
import { methodsAt } from './open-to-others.ts'
import { retryAfterSeconds } from './retry-after.ts'

/** A failure as the body of an answer: the one form, within GraphQL and outside. */
export const errorBody = (fault: RequestError, words: Dictionary) => ({
  errors: [{ message: fault.in(words), extensions: fault.extensions }],
})

/** Says that there is too much to do, in the form that fits what was asked for. */
export type SendBusy = (
  request: FastifyRequest,
  reply: FastifyReply,
  fault: RequestError,
) => FastifyReply

/** What goes wrong outside GraphQL is told in the same form: a code and a sentence, never a stack. */
export function answerErrors(app: FastifyInstance, sendBusy: SendBusy): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    // Nobody is there to be told.
    if (hasLeft(error)) return reply.hijack()
    const { fault, status } = presented(error)
    if (fault.retryAfterSeconds !== null) return sendBusy(request, reply, fault)
    if (fault.code === 'INTERNAL')
      request.log.error({ err: error, reqId: request.id }, 'unexpected error')
    void reply.headers({ ...headersOf(error), 'cache-control': 'no-store' })
    if (fault.code === 'DATABASE_UNAVAILABLE') void reply.header('retry-after', retryAfterSeconds)
    return reply.code(status).send(errorBody(fault, request.words))
  })
  // Before its body is read: whatever it is, nobody here takes it.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.is404) refuseAddress(request, reply)
    else done()
  })
  app.setNotFoundHandler(refuseAddress)
}

/** There is nothing at the address, or nothing that answers the method. */
function refuseAddress(request: FastifyRequest, reply: FastifyReply): void {
  const { method, url, words } = request
  const allowed = methodsAt(url)
  const isThere = !allowed.includes(method)
  const fault = isThere
    ? new RequestError('METHOD_NOT_ALLOWED', { method, allowed })
    : new RequestError('NOT_FOUND', {})
  if (isThere) void reply.header('allow', allowed.join(', '))
  void reply
    .code(isThere ? 405 : 404)
    .header('cache-control', 'no-store')
    .send(errorBody(fault, words))
}

const withHeaders = z.object({ headers: z.record(z.string(), z.string()) })

/** What goes with an error besides: how long the file is that has no such part, for example. */
const headersOf = (error: unknown): Record<string, string> =>
  withHeaders.safeParse(error).data?.headers ?? {}

interface Presented {
  fault: RequestError
  status: number
}

/** What the caller is told of whatever was thrown. */
function presented(error: unknown): Presented {
  const known = knownFault(error)
  if (known) return { fault: known, status: isGivenUp(known) ? 503 : 400 }
  if (isDatabaseUnavailable(error))
    return { fault: new RequestError('DATABASE_UNAVAILABLE', {}), status: 503 }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  const fault = status >= 400 && status < 500 ? callersFault(error, status) : null
  return fault ? { fault, status } : { fault: new RequestError('INTERNAL', {}), status: 500 }
}

const knownFault = (error: unknown): RequestError | null =>
  error instanceof RequestError ? error : null

function callersFault(error: unknown, status: number): RequestError {
  if (status === 404) return new RequestError('NOT_FOUND', {})
  if (status === 413) {
    return new RequestError('QUERY_TOO_LARGE', { limit: 'body', is: null, most: limits.bodyBytes })
  }
  if (status === 415) return new RequestError('MALFORMED_REQUEST', { problem: 'type' })
  if (status === 416) return new RequestError('RANGE_NOT_SATISFIABLE', {})
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH')
    return new RequestError('MALFORMED_REQUEST', { problem: 'length' })
  const reason = error instanceof Error ? error.message : 'unreadable'
  return new RequestError('MALFORMED_QUERY', { reason })
}
