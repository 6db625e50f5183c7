import {
  type DirectiveNode,
  type DocumentNode,
  type ExecutionResult,
  type FragmentSpreadNode,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'

/** An operation of a document, as a request names it. */
export interface NamedOperation {
  /** The text of its document. */
  query: string
  operationName?: string | null | undefined
}

/** One that is asked again. */
export interface OperationAgain extends NamedOperation {
  variables?: Readonly<Record<string, unknown>> | null | undefined
}

/** What the schema's limits look at. */
export interface Measured {
  /** An operation that was answered before, and whose size follows from its text, is not measured again. */
  isWithinLimits?: boolean
}

interface Compiled {
  answer: CompiledQuery['query']
  operation: OperationDefinitionNode
  /** Whether no variable decides how large it is. */
  isOfOneSize: boolean
}

/** The document of what was answered once; or what answers it; or null, where it cannot be compiled. */
type Known = DocumentNode | Compiled | null

/** Some three times as many as our own screens have operations. */
const mostOperations = 200

/**
 * Operations that come again, as our screens' do, answered by a function compiled from their document (graphql-jit),
 * without what was done and decided for their text the first time: parsing, validation, and all of Apollo Server's
 * other steps. Compiling takes as long as several answers, so it waits for the second question; as the first has to be
 * answered without an error, the limits on depth and breadth also bound what is compiled.
 */
export class CompiledOperations<Context extends Measured> {
  readonly #schema: GraphQLSchema
  readonly #onUncompilable: (errors: ExecutionResult['errors']) => void
  readonly #known = new LRUCache<string, { value: Known }>({ max: mostOperations })

  /** @param onUncompilable hears of a document that graphql-js can answer but graphql-jit cannot compile */
  constructor(schema: GraphQLSchema, onUncompilable: (errors: ExecutionResult['errors']) => void) {
    this.#schema = schema
    this.#onUncompilable = onUncompilable
  }

  /** Remembers an operation of a valid document that was answered without an error. */
  remember(operation: NamedOperation, document: DocumentNode): void {
    const name = nameOf(operation)
    if (!this.#known.has(name)) this.#known.set(name, { value: document })
  }

  /**
   * Undefined where it is not known or cannot be compiled. What goes wrong has to be asked again of graphql-js, whose
   * errors carry more and say it in other words.
   * @param context of this question alone: it is marked where the question need not be measured
   */
  answer(
    operation: OperationAgain,
    context: Context,
  ): ExecutionResult | Promise<ExecutionResult> | undefined {
    const compiled = this.#compiled(operation)
    if (!compiled || !this.#takes(compiled, operation)) return undefined
    context.isWithinLimits = compiled.isOfOneSize
    return compiled.answer(undefined, context, operation.variables)
  }

  /** By graphql-js's own word: graphql-jit takes a list where an object is asked for. */
  #takes({ operation }: Compiled, { variables }: OperationAgain): boolean {
    const { variableDefinitions = [] } = operation
    if (variableDefinitions.length === 0) return true
    return 'coerced' in getVariableValues(this.#schema, variableDefinitions, variables ?? {})
  }

  #compiled(operation: NamedOperation): Compiled | null {
    const known = this.#known.get(nameOf(operation))
    if (!known) return null
    if (known.value !== null && 'kind' in known.value) {
      known.value = this.#compile(operation, known.value)
    }
    return known.value
  }

  #compile({ operationName }: NamedOperation, document: DocumentNode): Compiled | null {
    const operation = getOperationAST(document, operationName)
    if (!operation || hasConditionalFragment(document)) return null
    const compiled = compileOperation(this.#schema, document, operationName)
    if (isCompiledQuery(compiled)) {
      const size = isOfOneSize(this.#schema, document)
      return { answer: compiled.query, operation, isOfOneSize: size }
    }
    this.#onUncompilable(compiled.errors)
    return null
  }
}

/** A name holds no line break, so no name and text read as another name and text. */
const nameOf = ({ query, operationName }: NamedOperation) => `${operationName ?? ''}\n${query}`

/** Whether a fragment comes and goes: graphql-jit then forgets fields that another place asks for, too. */
function hasConditionalFragment(document: DocumentNode): boolean {
  let has = false
  const look = ({ directives = [] }: FragmentSpreadNode | InlineFragmentNode) => {
    if (directives.some(isCondition)) has = true
  }
  visit(document, { FragmentSpread: look, InlineFragment: look })
  return has
}

const isCondition = ({ name: { value } }: DirectiveNode) => value === 'skip' || value === 'include'

/**
 * Whether no field in it counts for more or less by its arguments, and none comes and goes: what was left out when the
 * operation was answered first was not measured.
 */
function isOfOneSize(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema)
  let known = true
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ directives = [] }) => {
        const counts = types.getFieldDef()?.extensions.complexity
        if (typeof counts === 'function' || directives.some(isCondition)) known = false
      },
    }),
  )
  return known
}

/** The operation as a function, or why it cannot be one. */
export const compileOperation = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
) =>
  compileQuery(schema, document, operationName ?? undefined, {
    // Without it a field that stands in two places takes the @skip and @include of the other.
    useExperimentalPathBasedSkipInclude: true,
    // The compiler and the builder see to it that leaves are what they must be; figures refuse what is no number.
    disableLeafSerialization: true,
  })
