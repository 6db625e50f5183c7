import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql'
import { createHandler } from 'graphql-sse'
import { schema } from '../../features/index.ts'
import { limitsOf } from '../../schema/builder.ts'
import type { AskedOperation } from '../../schema/compiled-operations.ts'
import type { Context } from '../../schema/context.ts'
import { limits, mostBytes } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'
import { isPreflighted, vary } from '../answers/answer-cache.ts'
import { methodsAt } from '../headers/open-to-others.ts'
import type { ServerOptions } from '../server-options.ts'
import { fewAliases, onlySubscriptions, textOf } from './apollo.ts'
import { sentOperation } from './asked-operation.ts'
import { callersFault } from './callers-fault.ts'
import { refuseConditionalRoots } from './conditional-roots.ts'
import { presentErrors, type PresentedErrors } from './presented-errors.ts'

type Results = AsyncGenerator<ExecutionResult, void, void>

/** What is answered to one who asks. */
interface Answered {
  readonly results: Results
  readonly present: (errors: readonly GraphQLError[]) => PresentedErrors
}

/** How answers are written as events is the library's business; what is answered, and to whom, ours. */
const toEvents = createHandler<unknown, Answered>({
  // No streams that several requests share: each answer has a connection of its own.
  authenticate: () => null,
  onSubscribe: ({ context }) => context.results,
  onNext: (_, { context }, result) => ('hasNext' in result ? result : presented(result, context)),
})

/** POST /graphql/stream: subscriptions, answered as events while somebody listens, under the rules of /graphql. */
export function streamRoute(
  app: FastifyInstance,
  { developerTools }: ServerOptions,
  contextOf: (request: FastifyRequest) => Context,
): void {
  const rules = [
    ...specifiedRules,
    onlySubscriptions,
    fewAliases,
    ...(developerTools ? [] : [NoSchemaIntrospectionCustomRule]),
  ]

  async function resultsOf(
    asked: AskedOperation,
    context: Context,
  ): Promise<Results | readonly GraphQLError[]> {
    const document = documentOf(asked)
    if (!('kind' in document)) return document
    refuseConditionalRoots(document)
    const limitRule = limitsOf(asked, context)
    const faults = validate(schema, document, [...rules, limitRule])
    if (faults.length > 0) return faults.map(callersFault)
    const results = await subscribe({
      schema,
      document,
      contextValue: { ...context, isWithinLimits: true },
      variableValues: asked.variables,
      operationName: asked.operationName,
    })
    return Symbol.asyncIterator in results ? results : (results.errors ?? []).map(callersFault)
  }

  // Else the web would take it for one of its pages.
  app.get('/graphql/stream', ({ method, url }, reply) => {
    const allowed = methodsAt(url)
    void reply.header('allow', allowed.join(', '))
    throw new RequestError('METHOD_NOT_ALLOWED', { method, allowed })
  })
  app.route({
    method: 'POST',
    url: '/graphql/stream',
    bodyLimit: mostBytes,
    handler: async (request, reply) => {
      if (!isPreflighted(request.headers)) throw new RequestError('CROSS_SITE_REQUEST', {})
      if (!takesEvents(request)) throw new RequestError('MALFORMED_REQUEST', { problem: 'events' })
      void reply.headers({ vary, 'cache-control': 'no-store' })
      const asked = sentOperation(request.body)
      if (!asked) throw new RequestError('MALFORMED_QUERY', { reason: notSent })
      const context = contextOf(request)
      const hiddenFrom = developerTools ? null : textOf(asked.query, asked.variables)
      const present = (errors: readonly GraphQLError[]) =>
        presentErrors(errors, { words: context.words, log: request.log, hiddenFrom })
      const results = await request.deadline.within(resultsOf(asked, context))
      if (!(Symbol.asyncIterator in results)) return refuse(reply, present(results))
      const [events] = await toEvents({
        method: 'POST',
        url: request.url,
        headers: { get: (name) => (name === 'accept' ? 'text/event-stream' : json) },
        body: JSON.stringify(asked),
        raw: request.raw,
        context: { results, present },
      })
      if (events === null || typeof events === 'string') throw new Error('no events of results')
      return reply.headers(headersOfEvents).send(Readable.from(events))
    },
  })
}

const json = 'application/json'
const notSent = 'a subscription is sent as JSON: {"query": "subscription …", "variables": …}'

export const headersOfEvents = {
  'content-type': 'text/event-stream; charset=utf-8',
  // A proxy that gathers what it hands on would keep what is known until all is known.
  'x-accel-buffering': 'no',
}

const takesEvents = ({ headers: { accept = '*/*' } }: FastifyRequest): boolean =>
  /(?:^|,)\s*(?:text\/event-stream|text\/\*|\*\/\*)\s*(?:;|,|$)/i.test(accept)

function documentOf({ query }: AskedOperation): DocumentNode | readonly GraphQLError[] {
  try {
    return parse(query, { maxLexicalTokens: limits.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return [callersFault(error)]
    throw error
  }
}

/** What was wrong before anything was worked on. */
function refuse(reply: FastifyReply, { errors, worst, first }: PresentedErrors): FastifyReply {
  const fault = worst ?? first
  if (fault?.retryAfterSeconds != null) void reply.header('retry-after', fault.retryAfterSeconds)
  return reply.code(fault?.status ?? 400).send({ errors })
}

/** The same with errors as whoever asked is told them. */
function presented(result: ExecutionResult, { present }: Answered): ExecutionResult {
  if (!result.errors) return result
  const { errors, isEnd } = present(result.errors)
  return {
    ...result,
    ...(isEnd && { data: null }),
    errors: errors.map(
      ({ message, path, extensions }) => new GraphQLError(message, { path, extensions }),
    ),
  }
}
