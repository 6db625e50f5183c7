import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { Published } from '@atlas/geo/world/published'
import type { FastifyBaseLogger } from 'fastify'
import { type RequestError, stopping } from '../schema/request-error.ts'
import { isAboutHealth } from './address.ts'
import type { AnswerCache } from './answers/answer-cache.ts'
import { cachedAnswer, sendCached } from './answers/cached-answers.ts'
import { Connections, serverOptionsFor } from './connections/connections.ts'
import { logAnswer, requestId } from './log-answers.ts'
import { openHeaders } from './headers/open-to-others.ts'
import {
  failed,
  refusedBytes,
  refusedHost,
  refuseOnSocket,
  refuseRaw,
  refusedTunnel,
  wrongExpectation,
} from './refusals/raw-refusals.ts'
import { securityHeaders } from './headers/security-headers.ts'
import { logsAnswers, type ServerOptions } from './server-options.ts'

interface Reception {
  server: Server
  connections: Connections
}

interface ReceptionOptions extends Pick<
  ServerOptions,
  'connections' | 'logLevel' | 'tallies' | 'underWay'
> {
  world: { readonly current: Pick<Published, 'dataVersion'> }
  answers: AnswerCache
  dictionaryFor: (acceptLanguage: string | undefined) => Dictionary
  log: () => Pick<FastifyBaseLogger, 'info' | 'error'>
}

/**
 * Node's server with what is seen to before Fastify has a request: what is refused unread, and what is answered from the
 * cache, which has to be quick.
 */
export function receive(handle: RequestListener, options: ReceptionOptions): Reception {
  const { answers, dictionaryFor, log, tallies, underWay } = options
  // Who names no host is refused in our own words.
  const settings = { ...serverOptionsFor(options.connections), requireHostHeader: false }
  const server = createServer(settings, (request, response) => {
    connections.note(request, response)
    // Nobody else would hear of what is thrown before Fastify has the request, and the process would end.
    try {
      take(request, response)
    } catch (error) {
      log().error({ err: error }, 'unexpected error')
      tallies?.count('refused', failed.status, 0)
      if (response.headersSent) response.destroy()
      else refuseRaw(response, failed, dictionaryFor(undefined))
    }
  })
  const connections = new Connections(server, options.connections)
  server.on('clientError', (error, socket) => {
    const fault = refusedBytes(error)
    const mayAnswer = socket.writable && !connections.isAnswering(socket)
    if (!fault || !mayAnswer) {
      socket.destroy()
      return
    }
    tallies?.count('refused', fault.status, 0)
    refuseOnSocket(socket, fault, dictionaryFor(undefined))
  })
  // Node hands the bare connection over, and closes it where nobody takes it.
  server.on('connect', (request, socket) => {
    const fault = refusedHost(request) ?? (underWay?.isStopping ? stopping : refusedTunnel)
    // Nobody reads what else is sent, or tells of errors.
    socket.on('error', () => socket.destroy()).resume()
    tallies?.count('refused', fault.status, 0)
    // What was asked before on the connection would take it for its own answer.
    if (connections.owesAnswer(socket)) socket.destroy()
    else refuseOnSocket(socket, fault, wordsOf(request))
  })
  server.on('checkExpectation', (request, response) => {
    refuse(request, response, wrongExpectation)
  })
  return { server, connections }

  function take(request: IncomingMessage, response: ServerResponse): void {
    const refused = refusedHost(request)
    if (refused) refuse(request, response, refused)
    else if (underWay?.isStopping) takeWhileStopping(request, response)
    else if (!server.listening || !answerFromCache(request, response)) {
      underWay?.begin(response)
      handle(request, response)
    }
  }

  /** Whoever looks after the process is told of it; all else is refused. */
  function takeWhileStopping(request: IncomingMessage, response: ServerResponse): void {
    response.shouldKeepAlive = false
    if (isAboutHealth(request.url)) handle(request, response)
    else refuse(request, response, stopping)
  }

  function refuse(request: IncomingMessage, response: ServerResponse, fault: RequestError): void {
    tallies?.count('refused', fault.status, 0)
    refuseRaw(response, fault, wordsOf(request))
  }

  function wordsOf({ headers }: IncomingMessage): Dictionary {
    return dictionaryFor(headers['accept-language'])
  }

  function answerFromCache(request: IncomingMessage, response: ServerResponse): boolean {
    const { dataVersion } = options.world.current
    const cached = cachedAnswer(answers, request, wordsOf(request), dataVersion)
    if (!cached) return false
    const reqId = requestId(request.headers)
    const begun = performance.now()
    const headers = [...openHeaderList, 'x-request-id', reqId]
    if (!sendCached(cached, request, response, headers)) return false
    const { statusCode: status } = response
    const milliseconds = performance.now() - begun
    tallies?.count(cached.operation, status, milliseconds)
    if (logsAnswers.has(options.logLevel)) {
      const said = { reqId, method: 'GET', url: '/graphql', status, milliseconds, statements: 0 }
      logAnswer(log(), said)
    }
    return true
  }
}

/** Those of answers for others, names and values in turn, as Node's own response takes them fastest. */
const openHeaderList: readonly string[] = Object.entries({
  ...securityHeaders,
  ...openHeaders,
}).flat()
