import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
} from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { OperationTypeNode, type ValidationRule } from 'graphql'
import { schema } from '../features/index.ts'
import type { Context } from '../schema/context.ts'
import { createExecution } from '../schema/execution.ts'
import { limits } from '../schema/limits.ts'
import { presentError } from '../schema/present-error.ts'
import { RequestError } from '../schema/request-error.ts'
import { alreadyKnown } from './already-known.ts'
import { type AnswerCache, answerName, answerTag, validatorsOf, vary } from './answer-cache.ts'
import { askedWorld } from './asked-world.ts'
import { EncodedBody } from './encoded-body.ts'
import type { ServerOptions } from './server-options.ts'

/** POST and GET /graphql. */
export async function graphqlRoute(
  app: FastifyInstance,
  { connection, world: current, developerTools, walking }: ServerOptions,
  answers: AnswerCache,
) {
  const apollo = new ApolloServer<Context>({
    gateway: executing(app),
    introspection: developerTools,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    parseOptions: { maxLexicalTokens: limits.tokens },
    // Persisted queries would be kept for whoever sends them; our own answers are cached by their question.
    persistedQueries: false,
    validationRules: [
      onlyQueries,
      maxAliasesRule({
        n: limits.aliases,
        propagateOnRejection: false,
        onReject: [
          (context) => {
            context?.reportError(
              new RequestError('QUERY_TOO_LARGE', { limit: `aliases > ${limits.aliases}` }),
            )
          },
        ],
      }),
    ],
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      // It would watch every single field; our own entity tags say more.
      ApolloServerPluginCacheControlDisabled(),
      presentation(app),
    ],
    stringifyResult: (result) => JSON.stringify(result),
    // The process stops in one order, decided in main.ts.
    stopOnTerminationSignals: false,
  })
  await apollo.start()

  const answer = fastifyApolloHandler(apollo, {
    context: (request) => {
      const { world, words } = request
      const context: Context = {
        words,
        world,
        walking,
        database: () =>
          connection.queries((statement) => {
            request.statements += 1
            request.log.debug({ reqId: request.id, statement }, 'statement')
          }),
      }
      return Promise.resolve(context)
    },
  })

  async function compute(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { statements, today } = request
    request.world = askedWorld(request)
    const text: unknown = await answer.call(app, request, reply)
    const isComplete = reply.hasHeader(completeHeader)
    void reply.removeHeader(completeHeader)
    if (request.statements > statements) {
      // What the database said may be about other data than the rest of the answer.
      const newest = await current.newest()
      if (newest !== today) {
        request.today = newest
        request.world = newest
        return compute(request, reply)
      }
    }
    if (typeof text !== 'string') return reply.send(text)
    const body = new EncodedBody(text)
    const { dataVersion } = today
    const name = answerName(request, request.words, dataVersion)
    if (name === null || !isComplete) return body.sendTo(request, reply)
    const contentType = String(reply.getHeader('content-type'))
    const cached = { tag: answerTag(name, dataVersion), contentType, body }
    answers.set(name, cached)
    return body.sendTo(request, reply.headers(validatorsOf(cached)))
  }

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: limits.bodyBytes,
    handler: (request, reply) => {
      const name = answerName(request, request.words, request.world.dataVersion)
      const cached = name === null ? undefined : answers.get(name)
      void reply.header('vary', vary)
      if (!cached) return compute(request, reply.header('cache-control', 'no-store'))
      void reply.headers(validatorsOf(cached))
      if (alreadyKnown(request.headers['if-none-match'], cached.tag)) return reply.code(304).send()
      return cached.body.sendTo(request, reply.header('content-type', cached.contentType))
    },
  })
}

/** Apollo Server's way to be given another executor than graphql-js: its guide of migration names no other. */
function executing(app: FastifyInstance): ApolloServerOptionsWithGateway<Context>['gateway'] {
  const execution = createExecution(schema, (errors) => {
    app.log.warn({ errors }, 'a document cannot be compiled')
  })
  return {
    onSchemaLoadOrUpdate: (load) => {
      load({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, request: { operationName, variables }, context }) =>
          execution({ document, operationName, variableValues: variables, contextValue: context }),
      }),
    stop: () => Promise.resolve(),
  }
}

/** Set on answers without errors; never leaves the process. */
const completeHeader = 'x-complete'

/** Errors in the caller's language; 503 while the database is away; complete answers marked as such. */
function presentation(app: FastifyInstance): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, errors, contextValue }) => {
          if (response.body.kind !== 'single') return Promise.resolve()
          const { singleResult } = response.body
          if (!errors || errors.length === 0) {
            response.http.headers.set(completeHeader, '1')
            return Promise.resolve()
          }
          const presented = errors.map((error) => presentError(error, contextValue.words))
          for (const [index, { unexpected }] of presented.entries()) {
            if (unexpected)
              app.log.error(
                { err: errors[index]?.originalError ?? errors[index] },
                'unexpected error',
              )
          }
          singleResult.errors = presented.map(({ formatted }) => formatted)
          if (presented.some(({ code }) => code === 'DATABASE_UNAVAILABLE'))
            response.http.status = 503
          else if (presented.some(({ code }) => code === 'INTERNAL')) response.http.status = 500
          return Promise.resolve()
        },
      }),
  }
}

/** Refuses mutations and subscriptions in words: graphql-js would only fail to execute them. */
const onlyQueries: ValidationRule = (context) => ({
  OperationDefinition: ({ operation }) => {
    if (operation === OperationTypeNode.QUERY) return
    context.reportError(
      new RequestError('MALFORMED_QUERY', { reason: `there is no ${operation}, only queries` }),
    )
  },
})
