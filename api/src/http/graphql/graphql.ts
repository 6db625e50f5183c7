import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { schema } from '../../features/index.ts'
import { operationOf } from '../../metrics/operation-names.ts'
import { CompiledOperations } from '../../schema/compiled-operations.ts'
import type { Context } from '../../schema/context.ts'
import { mostBytes } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'
import { during } from '../../tracing/tracing.ts'
import { alreadyKnown } from '../answers/already-known.ts'
import {
  type AnswerCache,
  answerTag,
  isPreflighted,
  validatorsOf,
  vary,
} from '../answers/answer-cache.ts'
import { completeHeader, startApollo, throwUnread } from './apollo.ts'
import { askedOperation } from './asked-operation.ts'
import { askedWorld } from './asked-world.ts'
import { askedQuestion } from './asked-question.ts'
import { tooLargeBeside } from './carried-bytes.ts'
import { refuseConditionalRootsIn } from './conditional-roots.ts'
import { EncodedBody } from '../answers/encoded-body.ts'
import { answerInThread, carriedHeaders, type Handing } from '../threads/hand-over.ts'
import type { ServerOptions } from '../server-options.ts'
import { nobody } from '../people/viewer.ts'
import { isByLink, isOfViewer } from './of-viewer.ts'
import { contextsOf } from './request-context.ts'
import { streamRoute } from './stream.ts'
import { lengthOf, oneATurn } from './takes-long.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a question by POST. */
    bodyText?: string
  }
}

/** POST and GET /graphql, and POST /graphql/stream. */
export async function graphqlRoute(
  app: FastifyInstance,
  options: ServerOptions,
  answers: AnswerCache,
) {
  const { world: current, developerTools, handing } = options
  const compiled = new CompiledOperations<Context>(schema)
  const apollo = await startApollo(app, compiled, developerTools)

  const contextOf = contextsOf(options)
  const askApollo = fastifyApolloHandler(apollo, {
    context: (request) => Promise.resolve(contextOf(request)),
  })

  /** The whole answer, at once where nothing has to be waited for; undefined where it is Apollo Server's to answer. */
  function askCompiled(request: FastifyRequest): string | undefined | Promise<string | undefined> {
    const operation = askedOperation(request)
    return operation === null ? undefined : compiled.answer(operation, contextOf(request))
  }

  function compute(asked: Asked): FastifyReply | Promise<FastifyReply> {
    const { request } = asked
    const { statements } = request
    request.world = askedWorld(request)
    request.execution = request.span?.begin('graphql', {
      'graphql.operation.name': operationOfRequest(request),
    })
    const answer = askCompiled(request)
    if (typeof answer !== 'string') return computeLater(asked, statements, answer)
    request.execution?.end()
    return sendComplete(asked, answer, json)
  }

  /** What is for them alone: made here, where it is known who they are, and kept by nobody. */
  async function answerViewer(request: FastifyRequest, reply: FastifyReply) {
    request.viewerNow = await request.viewer()
    void reply.headers({ 'cache-control': 'no-store', ...forNobodyElse })
    return compute({ request, reply, tag: null })
  }

  async function computeLater(
    asked: Asked,
    statements: number,
    compiledAnswer: Promise<string | undefined> | undefined,
  ): Promise<FastifyReply> {
    const { request, reply } = asked
    const answered = answerOf(asked, compiledAnswer)
    const { text, isComplete } = await during(request.execution, answered)
    if (request.statements > statements) {
      // What the database said may be about other data than the rest of the answer.
      const newest = await current.newest()
      if (newest !== request.today) {
        request.today = newest
        request.world = newest
        return compute({ ...asked, tag: tagOf(request) })
      }
    }
    if (typeof text !== 'string') return reply.send(text)
    if (!isComplete) return new EncodedBody(text).sendTo(request, reply)
    return sendComplete(asked, text, String(reply.getHeader('content-type') ?? json))
  }

  /** Apollo Server's, where the operation is not known yet, or something is wrong with it. */
  async function answerOf(
    { request, reply }: Asked,
    compiledAnswer: Promise<string | undefined> | undefined,
  ): Promise<{ text: unknown; isComplete: boolean }> {
    const { deadline } = request
    const answer = await deadline.within(compiledAnswer)
    if (answer === undefined) refuseConditionalRootsIn(askedQuestion(request).query ?? '')
    const text: unknown = answer ?? (await deadline.within(askApollo.call(app, request, reply)))
    if (reply.statusCode >= 400) throwUnread(reply.statusCode, text)
    const isComplete = answer !== undefined || reply.hasHeader(completeHeader)
    void reply.removeHeader(completeHeader)
    request.execution?.note({ 'atlas.complete': isComplete })
    return { text, isComplete }
  }

  function sendComplete(
    { request, reply, tag }: Asked,
    content: string | Uint8Array,
    contentType: string,
  ) {
    const body = new EncodedBody(content)
    void reply.header('content-type', contentType)
    if (tag === null) return body.sendTo(request, reply)
    const cached = { tag, contentType, body, operation: operationOfRequest(request) }
    answers.set(cached)
    return body.sendTo(request, reply.headers(validatorsOf(cached)))
  }

  /** The same answer, made in a thread. */
  async function handOver(asked: Asked, to: Handing): Promise<FastifyReply> {
    const { request, reply, tag } = asked
    const made = await answerInThread(to, request, reply, {
      lane: 'PAGE',
      headers: headersOfQuestion,
      origin: '',
    })
    const { status, body, headers } = made
    const contentType = String(headers['content-type'] ?? json)
    if (tag !== null && headers.etag === tag) return sendComplete(asked, body, contentType)
    return new EncodedBody(body).sendTo(request, reply.code(status).headers(carriedHeaders(made)))
  }

  const takesTurn = oneATurn()
  function isAnotherThreads(request: FastifyRequest): boolean {
    const length = lengthOf(request, request.today.inhabited.lon.length)
    return length === 'LONG' || (length === 'A_MOMENT' && !takesTurn())
  }

  app.decorateRequest('bodyText')
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    request.bodyText = body.toString()
    void parseJson(request, request.bodyText, (error, json: unknown) => {
      const fault = error ?? tooLargeBeside(json, Buffer.byteLength(body))
      if (fault) done(fault)
      else done(null, json)
    })
  })
  streamRoute(app, options, contextOf)
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: mostBytes,
    handler: (request, reply) => {
      if (!isPreflighted(request.headers)) throw new RequestError('CROSS_SITE_REQUEST', {})
      const tag = tagOf(request)
      const cached = tag === null ? undefined : answers.get(tag)
      void reply.header('vary', vary)
      if (!cached) {
        const isForOne = request.viewer === nobody ? isByLink(request) : isOfViewer(request)
        if (isForOne) return answerViewer(request, reply)
        const asked = { request, reply: reply.header('cache-control', 'no-store'), tag }
        return handing && isAnotherThreads(request) ? handOver(asked, handing) : compute(asked)
      }
      void reply.headers(validatorsOf(cached))
      if (alreadyKnown(request.headers['if-none-match'], cached.tag)) return reply.code(304).send()
      return cached.body.sendTo(request, reply.header('content-type', cached.contentType))
    },
  })
}

const operationOfRequest = ({ bodyText, url }: FastifyRequest) =>
  operationOf('/graphql', bodyText ?? url)

interface Asked {
  request: FastifyRequest
  reply: FastifyReply
  /** Under which its answer may be cached. */
  tag: string | null
}

/** Of a question, those that may change its answer. */
const headersOfQuestion = [
  'accept',
  'accept-language',
  'apollo-require-preflight',
  'cache-control',
  'content-type',
  'x-apollo-operation-name',
]

const tagOf = (request: FastifyRequest): string | null =>
  answerTag(request, request.words, request.today.dataVersion)

/** No page of another origin reads it. */
const forNobodyElse = { 'cross-origin-resource-policy': 'same-origin' }

const json = 'application/json; charset=utf-8'
