import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isDatabaseUnavailable } from '../../database/unavailable.ts'
import { hasLeft } from '../threads/hand-over.ts'
import { mostBytes } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'
import { methodsAt } from '../headers/open-to-others.ts'

/** A failure as the body of an answer: the one form, within GraphQL and outside. */
export const errorBody = (fault: RequestError, words: Dictionary) => ({
  errors: [{ message: fault.in(words), extensions: fault.extensions }],
})

/** Says that it is worth asking again later, in the form that fits what was asked for. */
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
    const fault = presented(error)
    if (fault.retryAfterSeconds !== null) return sendBusy(request, reply, fault)
    if (fault.code === 'INTERNAL')
      request.log.error({ err: error, reqId: request.id }, 'unexpected error')
    void reply.headers({ ...headersOf(error), 'cache-control': 'no-store' })
    return reply.code(fault.status).send(errorBody(fault, request.words))
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
  void reply.code(fault.status).header('cache-control', 'no-store').send(errorBody(fault, words))
}

const withHeaders = z.object({ headers: z.record(z.string(), z.string()) })

/** What goes with an error besides: how long the file is that has no such part, for example. */
const headersOf = (error: unknown): Record<string, string> =>
  withHeaders.safeParse(error).data?.headers ?? {}

/** What the caller is told of whatever was thrown. */
function presented(error: unknown): RequestError {
  const known = knownFault(error)
  if (known) return known
  if (isDatabaseUnavailable(error)) return new RequestError('DATABASE_UNAVAILABLE', {})
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  const isCallers = status >= 400 && status < 500
  return isCallers ? callersFault(error, status) : new RequestError('INTERNAL', {})
}

const knownFault = (error: unknown): RequestError | null =>
  error instanceof RequestError ? error : null

function callersFault(error: unknown, status: number): RequestError {
  if (status === 404) return new RequestError('NOT_FOUND', {})
  if (status === 413) {
    return new RequestError('QUERY_TOO_LARGE', { limit: 'body', is: null, most: mostBytes })
  }
  if (status === 415) return new RequestError('MALFORMED_REQUEST', { problem: 'type' })
  if (status === 416) return new RequestError('RANGE_NOT_SATISFIABLE', {})
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH')
    return new RequestError('MALFORMED_REQUEST', { problem: 'length' })
  const reason = error instanceof Error ? error.message : 'unreadable'
  return new RequestError('MALFORMED_QUERY', { reason })
}
