import cluster from 'node:cluster'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { Published } from '@atlas/geo/world/published'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { ProcessNumbers } from '../metrics/metrics.ts'
import { operationOf } from '../metrics/operation-names.ts'
import type { Tallies } from '../metrics/tallies.ts'
import { Deadline } from '../schema/deadline.ts'
import { pathOf } from './address.ts'
import { AnswerCache } from './answers/answer-cache.ts'
import { busyAnswers } from './refusals/busy.ts'
import type { Connections } from './connections/connections.ts'
import { dataChangesRoute } from './data-changes.ts'
import { answerErrors } from './refusals/errors.ts'
import { graphiqlRoutes } from './graphql/graphiql.ts'
import { graphqlRoute } from './graphql/graphql.ts'
import { contextsOf } from './graphql/request-context.ts'
import { healthRoutes } from './health.ts'
import { importRoutes } from './imports.ts'
import { limitRequests } from './limits/limit-requests.ts'
import { logAnswers, requestId } from './log-answers.ts'
import { ogcRoutes } from './ogc/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { nobody, viewerIn } from './people/viewer.ts'
import { distinguishRepresentations } from './ogc/representation.ts'
import { negotiateDictionary } from './headers/negotiate-dictionary.ts'
import { openToOthers } from './headers/open-to-others.ts'
import { receive } from './reception.ts'
import { securityHeaders } from './headers/security-headers.ts'
import { logsAnswers, type ServerOptions } from './server-options.ts'
import { shapesRoutes } from './shapes.ts'
import { isHandedOver, statementsHeader } from './threads/thread-headers.ts'
import { baseMapRoutes } from './base-map.ts'
import { tilesRoutes } from './tiles.ts'
import { traceRequests } from './trace-requests.ts'
import { pageInTheMaking, webRoutes } from './pages/web.ts'

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
  const answers = new AnswerCache()
  const dictionaryFor = negotiateDictionary(options.dictionaries)
  const worker = cluster.worker?.id ?? options.thread?.workerId
  let connections: Connections | undefined
  const app = fastify({
    serverFactory: (handle) => {
      const log = () => app.log
      const reception = receive(handle, { ...options, answers, dictionaryFor, log })
      connections = reception.connections
      return reception.server
    },
    // Told at the reception, where it is known whether an answer is under way.
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
  distinguishRepresentations(app)
  app.decorateRequest('statements', 0)
  app.decorateRequest('today')
  app.decorateRequest('world')
  app.decorateRequest('words')
  app.decorateRequest('deadline')
  app.decorateRequest('isOfPage', false)
  app.decorateRequest('viewer', nobody)
  app.decorateRequest('viewerNow', null)
  app.decorate('measured', {
    cache: () => ({ answers: answers.size, bytes: answers.calculatedSize }),
    connections: () => {
      const { tooMany = 0, slowReader = 0 } = connections?.closed ?? {}
      return { open: connections?.count ?? 0, tooMany, slowReaders: slowReader }
    },
  })
  const viewerOf = viewerIn(options.people)
  app.addHook('onRequest', (request, reply, done) => {
    const page = pageInTheMaking.getStore()
    const isLeft = () => reply.raw.destroyed || options.thread?.isAbandoned() === true
    request.deadline = new Deadline(options.deadlineSeconds, isLeft, page?.deadline)
    request.isOfPage = page !== undefined
    request.viewer = page?.viewer ?? viewerOf(request)
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
  await importRoutes(app, options)
  await peopleRoutes(app, options, contextsOf(options))
  await app.register(async (open) => {
    openToOthers(open)
    shapesRoutes(open, options)
    tilesRoutes(open, options)
    dataChangesRoute(open, options)
    baseMapRoutes(open, options)
    ogcRoutes(open, options)
    await graphqlRoute(open, options, answers)
  })
  if (options.developerTools) await graphiqlRoutes(app)
  await webRoutes(app, options)
  return app
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
      const path = pathOf(url)
      tallies.count(operationOf(path, bodyText ?? url), reply.statusCode, reply.elapsedTime)
    }
    done()
  })
}

/** As Fastify asks for it: of the nearest, hop 0, to the furthest. */
function trustOf({ trustedProxies }: ServerOptions) {
  return typeof trustedProxies === 'number'
    ? (_address: string, hop: number) => hop < trustedProxies
    : (trustedProxies ?? false)
}
