import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { loggedPath } from './address.ts'
import type { ServerOptions } from './server-options.ts'
import { isHandedOver } from './threads/thread-headers.ts'

/** What a line of the log says. */
interface Answered {
  reqId: string
  method: string
  url: string
  status: number
  milliseconds: number
  statements: number
}

export function logAnswer(
  log: Pick<FastifyBaseLogger, 'info'>,
  { reqId, method, url, status, milliseconds, statements }: Answered,
): void {
  const path = loggedPath(url)
  const rounded = Math.round(milliseconds * 10) / 10
  log.info({ reqId, method, path, status, milliseconds: rounded, statements }, 'answered')
}

/** A line for each answer but those that a thread makes for its process, which logs them itself. */
export function logAnswers(app: FastifyInstance, { thread }: ServerOptions): void {
  app.addHook('onResponse', (request, reply, done) => {
    if (!thread || !isHandedOver(request.headers)) {
      const { id: reqId, method, url, statements, log } = request
      const { statusCode: status, elapsedTime: milliseconds } = reply
      logAnswer(log, { reqId, method, url, status, milliseconds, statements })
    }
    done()
  })
}

/** The caller's own, where it is fit to be logged. */
export function requestId({ 'x-request-id': id }: IncomingHttpHeaders): string {
  return typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : randomUUID()
}
