import cluster from 'node:cluster'
import { randomUUID } from 'node:crypto'
import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { Published } from '@atlas/geo/world/published'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { ProcessNumbers } from '../metrics/metrics.ts'
import { operationOf } from '../metrics/operation-names.ts'
import type { Tallies } from '../metrics/tallies.ts'
import { Deadline } from '../schema/deadline.ts'
import { createAnswerCache } from './answer-cache.ts'
import { busyAnswers } from './busy.ts'
import { cachedAnswer, sendCached } from './cached-answers.ts'
import { Connections, serverOptionsFor } from './connections.ts'
import { answerErrors } from './errors.ts'
import { graphiqlRoutes } from './graphiql.ts'
import { graphqlRoute } from './graphql.ts'
import { healthRoutes } from './health.ts'
import { limitRequests } from './limit-requests.ts'
import { negotiateDictionary } from './negotiate-dictionary.ts'
import { openHeaders, openToOthers } from './open-to-others.ts'
import {
  failed,
  refusedBytes,
  refusedHost,
  refuseOnSocket,
  refuseRaw,
  stopping,
  wrongExpectation,
} from './raw-refusals.ts'
import { securityHeaders } from './security-headers.ts'
import { logsAnswers, type ServerOptions } from './server-options.ts'
import { shapesRoutes } from './shapes.ts'
import { isHandedOver, statementsHeader } from './thread-headers.ts'
import { tilesRoutes } from './tiles.ts'
import { traceRequests } from './trace-requests.ts'
import { pageInTheMaking, webRoutes } from './web.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** SQL statements sent to answer it. */
    statements: number
    /** The state of the city it is answered from: that of when it came. */
    today: Published
    /** The same, or with the changes of the scenario that is asked about. */
    world: Published
    /** Says what rules say in the language it is answered in. */
    words: Dictionary
    /** Until when it has to be answered. */
    deadline: Deadline
    /** Whether it is a part of a page that is being made, and so of another request. */
    isOfPage: boolean
  }
  interface FastifyInstance {
    /** What is to be measured of it. */
    measured: Pick<ProcessNumbers, 'cache' | 'connections'>
  }
}

/** The one process on the one port: API, shapes, health and web. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const answers = createAnswerCache()
  const dictionaryFor = negotiateDictionary(options.dictionaries)
  const worker = cluster.worker?.id ?? options.thread?.workerId
  let connections: Connections | undefined
  const { underWay } = options
  const app = fastify({
    serverFactory: (handle) => {
      // Who names no host is refused in our own words.
      const settings = { ...serverOptionsFor(options.connections), requireHostHeader: false }
      const server = createHttpServer(settings, (request, response) => {
        connections?.note(response)
        // Nobody else would hear of what is thrown before Fastify has the request, and the process would end.
        try {
          take(request, response)
        } catch (error) {
          app.log.error({ err: error }, 'unexpected error')
          options.tallies?.count('refused', failed.status, 0)
          if (response.headersSent) response.destroy()
          else refuseRaw(response, failed, dictionaryFor(undefined))
        }
      })
      const take = (request: IncomingMessage, response: ServerResponse) => {
        const refused = refusedHost(request)
        if (refused) {
          options.tallies?.count('refused', refused.status, 0)
          refuseRaw(response, refused, wordsOf(request))
        } else if (underWay?.isStopping) answerWhileStopping(request, response, handle)
        else if (!server.listening || !answerFromCache(request, response)) {
          underWay?.begin(response)
          handle(request, response)
        }
      }
      connections = new Connections(server, options.connections)
      server.on('clientError', (error, socket) => {
        const fault = refusedBytes(error)
        const mayBeTold = socket.writable && connections?.isAnswering(socket) !== true
        if (fault && mayBeTold) refuseOnSocket(socket, fault, dictionaryFor(undefined))
        else socket.destroy()
      })
      server.on('checkExpectation', (request, response) => {
        refuseRaw(response, wrongExpectation, wordsOf(request))
      })
      return server
    },
    // Told above, where it is known whether an answer is under way.
    clientErrorHandler: () => undefined,
    // Whose word counts for where a request comes from: nobody's but the proxies that are configured.
    trustProxy: trustOf(options),
    logger: {
      level: options.logLevel,
      ...(worker === undefined ? {} : { base: { pid: process.pid, worker } }),
    },
    logController: new LogController({ disableRequestLogging: true }),
    rewriteUrl: ({ url = '/' }) => wellFormed(url),
    genReqId: ({ headers }) => requestId(headers),
    // One logger for all: a child for each request took longer than the line it wrote.
    childLoggerFactory: (logger) => logger,
    // Nobody here reads a query from Fastify: Apollo and SvelteKit have parsers of their own.
    routerOptions: { maxParamLength: 200, querystringParser: () => ({}) },
    forceCloseConnections: 'idle',
  })
  app.decorateRequest('statements', 0)
  app.decorateRequest('today')
  app.decorateRequest('world')
  app.decorateRequest('words')
  app.decorateRequest('deadline')
  app.decorateRequest('isOfPage', false)
  app.decorate('measured', {
    cache: () => ({ answers: answers.size, bytes: answers.calculatedSize }),
    connections: () => {
      const { tooMany = 0, slowReader = 0 } = connections?.closed ?? {}
      return { open: connections?.count ?? 0, tooMany, slowReaders: slowReader }
    },
  })
  app.addHook('onRequest', (request, reply, done) => {
    const page = pageInTheMaking.getStore()
    const isLeft = () => reply.raw.destroyed || options.thread?.isAbandoned() === true
    request.deadline = new Deadline(options.deadlineSeconds, isLeft, page?.deadline)
    request.isOfPage = page !== undefined
    request.today = page?.world ?? options.world.current
    request.world = request.today
    request.words = dictionaryFor(request.headers['accept-language'])
    void reply.headers(securityHeaders).header('x-request-id', request.id)
    done()
  })
  if (logsAnswers.has(options.logLevel)) logAnswers(app, options)
  if (options.tallies) countAnswers(app, options.tallies)
  if (options.thread) countStatements(app)
  traceRequests(app, options.tracing)
  answerErrors(app, busyAnswers(options.dictionaries))
  if (options.limits && !options.thread) await limitRequests(app, options.limits)

  healthRoutes(app, options)
  await app.register(async (open) => {
    openToOthers(open)
    shapesRoutes(open, options)
    tilesRoutes(open, options)
    await graphqlRoute(open, options, answers)
  })
  if (options.developerTools) await graphiqlRoutes(app)
  await webRoutes(app, options)
  return app

  function wordsOf({ headers }: IncomingMessage): Dictionary {
    return dictionaryFor(headers['accept-language'])
  }

  /** Whoever looks after the process is told of it; all else is refused. */
  function answerWhileStopping(
    request: IncomingMessage,
    response: ServerResponse,
    handle: (request: IncomingMessage, response: ServerResponse) => void,
  ): void {
    response.shouldKeepAlive = false
    if (request.url?.startsWith('/health/')) handle(request, response)
    else {
      options.tallies?.count('refused', stopping.status, 0)
      refuseRaw(response, stopping, wordsOf(request))
    }
  }

  function answerFromCache(request: IncomingMessage, response: ServerResponse): boolean {
    const words = wordsOf(request)
    const cached = cachedAnswer(answers, request, words, options.world.current.dataVersion)
    if (!cached) return false
    const reqId = requestId(request.headers)
    const begun = performance.now()
    const headers = [...openHeaderList, 'x-request-id', reqId]
    if (!sendCached(cached, request, response, headers)) return false
    const { statusCode: status } = response
    const milliseconds = performance.now() - begun
    options.tallies?.count(cached.operation, status, milliseconds)
    if (logsAnswers.has(options.logLevel)) {
      logAnswer(app.log, {
        reqId,
        method: 'GET',
        url: '/graphql',
        status,
        milliseconds,
        statements: 0,
      })
    }
    return true
  }
}

/** With every percent sign of a path that cannot be decoded as itself: there is no such page, and the web says so. */
function wellFormed(url: string): string {
  const [path = '', ...query] = url.split('?')
  if (!path.includes('%')) return url
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}

/** Those of answers for others, names and values in turn, as Node's own response takes them fastest. */
const openHeaderList: readonly string[] = Object.entries({
  ...securityHeaders,
  ...openHeaders,
}).flat()

/** For the process, which logs the answer. */
function countStatements(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (isHandedOver(request.headers)) void reply.header(statementsHeader, request.statements)
    done()
  })
}

/** Those that are part of a page are counted with it. */
function countAnswers(app: FastifyInstance, tallies: Tallies): void {
  app.addHook('onResponse', (request, reply, done) => {
    if (!request.isOfPage) {
      const { url, bodyText } = request
      const [path = ''] = url.split('?', 1)
      tallies.count(operationOf(path, bodyText ?? url), reply.statusCode, reply.elapsedTime)
    }
    done()
  })
}

function logAnswers(app: FastifyInstance, { thread }: ServerOptions): void {
  app.addHook('onResponse', (request, reply, done) => {
    if (thread && isHandedOver(request.headers)) {
      done()
      return
    }
    const { id: reqId, method, url, statements, log } = request
    const { statusCode: status, elapsedTime: milliseconds } = reply
    logAnswer(log, { reqId, method, url, status, milliseconds, statements })
    done()
  })
}

interface Answered {
  reqId: string
  method: string
  url: string
  status: number
  milliseconds: number
  statements: number
}

function logAnswer(
  log: FastifyBaseLogger,
  { reqId, method, url, status, milliseconds, statements }: Answered,
): void {
  // The path without its query: a question may name where somebody is.
  const [path] = url.split('?', 1)
  const rounded = Math.round(milliseconds * 10) / 10
  log.info({ reqId, method, path, status, milliseconds: rounded, statements }, 'answered')
}

/** As Fastify asks for it: of the nearest, hop 0, to the furthest. */
function trustOf({ trustedProxies }: ServerOptions) {
  return typeof trustedProxies === 'number'
    ? (_address: string, hop: number) => hop < trustedProxies
    : (trustedProxies ?? false)
}

/** The caller's own, where it is fit to be logged. */
function requestId({ 'x-request-id': id }: IncomingHttpHeaders): string {
  return typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : randomUUID()
}
