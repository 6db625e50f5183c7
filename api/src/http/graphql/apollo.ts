import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import type { FastifyInstance } from 'fastify'
import {
  type OperationDefinitionNode,
  OperationTypeNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { z } from 'zod'
import { schema } from '../../features/index.ts'
import type { CompiledOperations } from '../../schema/compiled-operations.ts'
import type { Context } from '../../schema/context.ts'
import { limits } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'
import { presentErrors } from './presented-errors.ts'

/** Set on answers without errors; never leaves the process. */
export const completeHeader = 'x-complete'

/**
 * Apollo Server, for what is asked the first time, in an unusual form, or wrongly. What it answered without an error is
 * remembered.
 */
export async function startApollo(
  app: FastifyInstance,
  compiled: CompiledOperations<Context>,
  developerTools: boolean,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: developerTools,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    parseOptions: { maxLexicalTokens: limits.tokens },
    // Persisted queries would be kept for whoever sends them; our own answers are cached by their question.
    persistedQueries: false,
    validationRules: [onlyQueries, fewAliases],
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      // It would watch every single field; our own entity tags say more.
      ApolloServerPluginCacheControlDisabled(),
      rememberAnswered(compiled),
      tellErrors(app, developerTools),
    ],
    stringifyResult: (result) => JSON.stringify(result),
    // The process stops in one order, decided in main.ts.
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  return apollo
}

const unread = z.object({
  errors: z.tuple([
    z.object({ message: z.string(), extensions: z.object({ code: z.literal('BAD_REQUEST') }) }),
  ]),
})

/**
 * What Apollo Server refuses before it reads the question, in words of its own and without asking any plugin.
 * @param text of its answer
 * @throws RequestError where that is such a refusal
 */
export function throwUnread(status: number, text: unknown): void {
  const refusal = typeof text === 'string' ? unread.safeParse(JSON.parse(text)).data : undefined
  if (!refusal) return
  if (status === 406) throw new RequestError('MALFORMED_REQUEST', { problem: 'accept' })
  const [{ message }] = refusal.errors
  throw new RequestError('MALFORMED_QUERY', { reason: message })
}

/** Refuses other operations in words: graphql-js would only fail to execute them. */
const onlyOf =
  (asked: OperationTypeNode, reasonWhyNot: (operation: OperationTypeNode) => string) =>
  (context: ValidationContext) => ({
    OperationDefinition({ operation }: OperationDefinitionNode) {
      if (operation === asked) return
      const reason = reasonWhyNot(operation)
      context.reportError(new RequestError('MALFORMED_QUERY', { reason }))
    },
  })

const onlyQueries: ValidationRule = onlyOf(OperationTypeNode.QUERY, (operation) =>
  operation === OperationTypeNode.SUBSCRIPTION
    ? 'subscriptions are asked at /graphql/stream'
    : `there is no ${operation}, only queries`,
)

export const onlySubscriptions: ValidationRule = onlyOf(
  OperationTypeNode.SUBSCRIPTION,
  (operation) => `there is no ${operation} here, only subscriptions; queries are asked at /graphql`,
)

export const fewAliases = maxAliasesRule({
  n: limits.aliases,
  propagateOnRejection: false,
  onReject: [
    (context) => {
      const tooMany = { limit: 'aliases', is: null, most: limits.aliases } as const
      context?.reportError(new RequestError('QUERY_TOO_LARGE', tooMany))
    },
  ],
})

/** What goes out, before it does. */
const beforeSending = (
  see: (context: GraphQLRequestContext<Context>) => void,
): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: (context) => {
        see(context)
        return Promise.resolve()
      },
    }),
})

/** Marks answers without errors, and remembers their operations. */
const rememberAnswered = (compiled: CompiledOperations<Context>) =>
  beforeSending(({ response, errors = [], source = '', request, document }) => {
    if (errors.length > 0) return
    response.http.headers.set(completeHeader, '1')
    const { operationName, variables } = request
    if (document) compiled.remember({ query: source, operationName, variables }, document)
  })

/** Tells of errors in the caller's language, with the status of the worst, and when to ask again. */
const tellErrors = (app: FastifyInstance, developerTools: boolean) =>
  beforeSending(({ response, errors = [], source = '', request, contextValue: { words } }) => {
    if (response.body?.kind !== 'single' || errors.length === 0) return
    const { singleResult } = response.body
    const hiddenFrom = developerTools ? null : textOf(source, request.variables)
    const told = presentErrors(errors, { words, log: app.log, hiddenFrom })
    singleResult.errors = told.errors
    if (told.isEnd) singleResult.data = null
    if (!told.worst) return
    response.http.status = told.worst.status
    const { retryAfterSeconds } = told.worst
    if (retryAfterSeconds !== null)
      response.http.headers.set('retry-after', String(retryAfterSeconds))
  })

/** All that a question says. */
export const textOf = (source: string, variables: unknown): string =>
  `${source} ${JSON.stringify(variables ?? {})}`
