import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'

/** What is asked of a schema, with a document that is valid in it. */
export interface Question extends Pick<
  ExecutionArgs,
  'document' | 'operationName' | 'variableValues'
> {
  /** Of this question alone: it is marked where the question need not be measured. */
  contextValue: Measured
}

/** What the schema's limits look at. */
export interface Measured {
  /** An operation that was answered before, and whose size follows from its text, is not measured again. */
  isWithinLimits?: boolean
}

/** Answers a question, in full or with errors. */
export type Execution = (question: Question) => Promise<ExecutionResult>

interface Compiled {
  query: CompiledQuery['query']
  /** Whether variables decide how large it is. */
  isOfOneSize: boolean
}

/** Answered once without an error; or what answers; or null, where it cannot be compiled. */
type Known = 'answered' | Compiled | null

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

  const compile = (question: Question): Compiled | null => {
    const compiled = compileOperation(schema, question)
    if (isCompiledQuery(compiled)) {
      return { query: compiled.query, isOfOneSize: isOfOneSize(schema, question.document) }
    }
    onUncompilable(compiled.errors)
    return null
  }

  return async (question) => {
    const operations = documents.get(question.document) ?? new Map<OperationName, Known>()
    const { operationName } = question
    let known = operations.get(operationName)
    if (known === 'answered') operations.set(operationName, (known = compile(question)))
    if (known) {
      const { contextValue, variableValues } = question
      contextValue.isWithinLimits = known.isOfOneSize
      const result = await known.query(undefined, contextValue, variableValues)
      if (result.errors === undefined) return result
    }
    const result = await execute({ schema, ...question })
    if (known === undefined && result.errors === undefined) {
      documents.set(question.document, operations.set(operationName, 'answered'))
    }
    return result
  }
}

/** Whether no field in it counts for more or less by its arguments. */
function isOfOneSize(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema)
  let known = true
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        if (typeof types.getFieldDef()?.extensions.complexity === 'function') known = false
      },
    }),
  )
  return known
}

/** The operation as a function, or why it cannot be one. */
export const compileOperation = (
  schema: GraphQLSchema,
  { document, operationName }: Pick<Question, 'document' | 'operationName'>,
) =>
  compileQuery(schema, document, operationName ?? undefined, {
    // Without it a fragment that is spread twice takes the @skip and @include of the other place.
    useExperimentalPathBasedSkipInclude: true,
    // The compiler and the builder see to it that leaves are what they must be; figures refuse what is no number.
    disableLeafSerialization: true,
  })
