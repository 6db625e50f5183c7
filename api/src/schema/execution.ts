import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'

/** What is asked of a schema, with a document that is valid in it. */
export type Question = Pick<
  ExecutionArgs,
  'document' | 'operationName' | 'variableValues' | 'contextValue'
>

/** Answers a question, in full or with errors. */
export type Execution = (question: Question) => Promise<ExecutionResult>

/** Answered once without an error; or a function that answers; or null, where it cannot be compiled. */
type Known = 'answered' | CompiledQuery['query'] | null

type OperationName = Question['operationName']

/** Some three times as many as our own screens have operations. */
const mostOperations = 200

/**
 * Answers questions to a schema as graphql-js does, and those that come again, as our screens' do, by a function
 * compiled from the document (graphql-jit). Compiling takes as long as several answers, so it waits for the second
 * question; as the first has to be answered without an error, the limits on depth and breadth also bound what is
 * compiled. What goes wrong is asked again of graphql-js, whose errors carry more and say it in other words.
 * @param onUncompilable hears of a document that graphql-js can answer but graphql-jit cannot compile
 */
export function createExecution(
  schema: GraphQLSchema,
  onUncompilable: (errors: ExecutionResult['errors']) => void,
): Execution {
  const documents = new LRUCache<DocumentNode, Map<OperationName, Known>>({ max: mostOperations })

  const compile = (question: Question) => {
    const compiled = compileOperation(schema, question)
    if (isCompiledQuery(compiled)) return compiled.query
    onUncompilable(compiled.errors)
    return null
  }

  return async (question) => {
    const operations = documents.get(question.document) ?? new Map<OperationName, Known>()
    const { operationName } = question
    let known = operations.get(operationName)
    if (known === 'answered') operations.set(operationName, (known = compile(question)))
    if (typeof known === 'function') {
      const result = await known(undefined, question.contextValue, question.variableValues)
      if (result.errors === undefined) return result
    }
    const result = await execute({ schema, ...question })
    if (known === undefined && result.errors === undefined) {
      documents.set(question.document, operations.set(operationName, 'answered'))
    }
    return result
  }
}

/** The operation as a function, or why it cannot be one. */
export const compileOperation = (schema: GraphQLSchema, { document, operationName }: Question) =>
  compileQuery(schema, document, operationName ?? undefined, {
    // Without it a fragment that is spread twice takes the @skip and @include of the other place.
    useExperimentalPathBasedSkipInclude: true,
  })
