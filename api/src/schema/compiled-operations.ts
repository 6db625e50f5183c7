import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { KnownTexts } from './answer-text.ts'
import { answerWriter, type WriteAnswer } from './answer-writer.ts'

/** An operation of a document, as a request asks for it. */
export interface AskedOperation {
  /** The text of its document. */
  query: string
  operationName?: string | null | undefined
  variables?: Readonly<Record<string, unknown>> | null | undefined
}

/** What the schema's limits look at. */
export interface Measured {
  /** An operation that was answered before, and whose size follows from its text, is not measured again. */
  isWithinLimits?: boolean
}

/** What was answered once. */
interface Known {
  document: DocumentNode
  operation: OperationDefinitionNode
  compiled?: Compiled
}

interface Compiled {
  write: WriteAnswer
  /** Whether no variable decides how large it is. */
  isOfOneSize: boolean
}

/** Some three times as many as our own screens have operations. */
const mostOperations = 200

/**
 * Operations that come again, as our screens' do, answered by a function composed from their document, without what was
 * done and decided for their text the first time: parsing, validation, and all of Apollo Server's other steps. Composing
 * it waits for the second question; as the first has to be answered without an error, the limits on depth and breadth
 * also bound what is composed.
 */
export class CompiledOperations<Context extends Measured> {
  readonly #schema: GraphQLSchema
  readonly #known = new LRUCache<string, Known>({ max: mostOperations })
  readonly #texts = new KnownTexts()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** Remembers an operation of a valid document that was answered without an error. */
  remember(asked: AskedOperation, document: DocumentNode): void {
    const name = nameOf(asked)
    const operation = getOperationAST(document, asked.operationName)
    if (operation && !this.#known.has(name)) this.#known.set(name, { document, operation })
  }

  /**
   * The answer as JSON. Undefined where the operation is not known, or something goes wrong: that has to be asked of
   * graphql-js, which says what.
   * @param context of this question alone: it is marked where the question need not be measured
   */
  answer(
    asked: AskedOperation,
    context: Context,
  ): string | undefined | Promise<string | undefined> {
    const known = this.#known.get(nameOf(asked))
    if (!known) return undefined
    const { variableDefinitions = [] } = known.operation
    // graphql-js tells of what is wrong with them: telling of each wrong value of a long list took seconds.
    const { coerced } = getVariableValues(
      this.#schema,
      variableDefinitions,
      asked.variables ?? {},
      { maxErrors: 0 },
    )
    if (!coerced) return undefined
    try {
      known.compiled ??= this.#compile(known, coerced)
      const { write, isOfOneSize } = known.compiled
      context.isWithinLimits = isOfOneSize
      const text = write({ context, variables: coerced })
      return typeof text === 'string' ? text : text.catch(() => undefined)
    } catch {
      return undefined
    }
  }

  #compile({ document, operation }: Known, variables: Record<string, unknown>): Compiled {
    return {
      write: answerWriter(this.#schema, { document, operation, variables }, this.#texts),
      isOfOneSize: isOfOneSize(this.#schema, document),
    }
  }
}

/**
 * What comes and goes by a variable makes another operation of it, which is measured and compiled for itself; null is
 * neither true, nor the default of what is left out. No document begins with a bracket, so none reads as the name of
 * another.
 */
function nameOf({ query, operationName, variables }: AskedOperation): string {
  const conditions = Object.entries(variables ?? {}).filter(
    ([, value]) => typeof value === 'boolean' || value === null,
  )
  if (!operationName && conditions.length === 0) return query
  return JSON.stringify([operationName, conditions]) + query
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
