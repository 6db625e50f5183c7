import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { isDatabaseUnavailable } from '../database/unavailable.ts'
import { negotiateLanguage } from '../schema/language.ts'
import { RequestError } from '../schema/request-error.ts'
import { graphiqlRoutes } from './graphiql.ts'
import { graphqlRoute } from './graphql.ts'
import { healthRoutes } from './health.ts'
import type { ServerOptions } from './server-options.ts'
import { shapesRoutes } from './shapes.ts'
import { tilesRoutes } from './tiles.ts'
import { webRoutes } from './web.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** SQL statements sent to answer it. */
    statements: number
  }
}

/** The one process on the one port: API, shapes, health and web. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => wellFormedId(headers['x-request-id']) ?? randomUUID(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  })
  app.decorateRequest('statements', 0)
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    // The path without its query: a question may name where somebody is.
    const { method, url, statements, log } = request
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    log.info(
      { method, path: url.split('?', 1)[0], status: reply.statusCode, milliseconds, statements },
      'answered',
    )
    done()
  })
  answerErrors(app)

  // The web sets its own content security policy, with a nonce for each page.
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: false })
  await app.register(compress, { global: true, threshold: 1024 })
  healthRoutes(app, options)
  shapesRoutes(app, options)
  tilesRoutes(app, options)
  await graphqlRoute(app, options)
  if (options.developerTools) await graphiqlRoutes(app)
  await webRoutes(app)
  return app
}

/** What goes wrong outside GraphQL is told in the same form: a code and a sentence, never a stack. */
function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
    const known = told(error, status)
    if (known === null) request.log.error({ err: error }, 'unexpected error')
    const presented = known ?? new RequestError('INTERNAL', {})
    const message = presented.in(negotiateLanguage(request.headers['accept-language']))
    const code = isDatabaseUnavailable(error) ? 503 : status >= 400 && status < 500 ? status : 500
    return reply.code(code).send({ errors: [{ message, extensions: presented.extensions }] })
  })
}

function told(error: unknown, status: number): RequestError | null {
  if (isDatabaseUnavailable(error)) return new RequestError('DATABASE_UNAVAILABLE', {})
  if (status === 413) return new RequestError('QUERY_TOO_LARGE', { limit: 'body' })
  if (status >= 400 && status < 500) {
    return new RequestError('MALFORMED_QUERY', {
      reason: error instanceof Error ? error.message : 'unreadable',
    })
  }
  return null
}

const wellFormedId = (id: unknown) =>
  typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined
