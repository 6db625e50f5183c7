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
import { type AnswerWriter, answerWriter } from './answer-writer.ts'

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

interface Compiled extends AnswerWriter {
  /** Whether no variable decides how large it is. */
  isOfOneSize: boolean
}

/** Some ten times what the operations of our own screens take. */
const mostBytes = 30_000_000

/** Values in variables of one request up to which its operation is answered so: what it read last stays with it. */
const mostValues = 2_000

/** Bytes of a document by the characters of its text: of its tree, its tokens and what was composed before it is asked. */
const ofCharacter = 60
/** Bytes of a field as it is composed, and of what is read for it. */
const ofField = 1_500
/** Bytes of variables that were read last. */
const ofVariables = 100_000

/**
 * Operations that come again, as our screens' do, answered by a function composed from their document, without what was
 * done and decided for their text the first time: parsing, validation, and all of Apollo Server's other steps. Composing
 * it waits for the second question; as the first has to be answered without an error, the limits on depth and breadth
 * also bound what is composed.
 */
export class CompiledOperations<Context extends Measured & { readonly world: object }> {
  readonly #schema: GraphQLSchema
  readonly #known: LRUCache<string, Known>
  readonly #texts = new KnownTexts()

  constructor(schema: GraphQLSchema, most = mostBytes) {
    this.#schema = schema
    this.#known = new LRUCache({
      maxSize: most,
      // One that is larger than all may be is still composed once for those who ask it again and again.
      sizeCalculation: (known, name) => Math.min(bytesOf(known, name), most),
    })
  }

  /** About as many bytes as all of them take. */
  get bytes(): number {
    return this.#known.calculatedSize
  }

  /** Remembers an operation of a valid document that was answered without an error. */
  remember(asked: AskedOperation, document: DocumentNode): void {
    if (!isSmall(asked.variables)) return
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
    if (!isSmall(asked.variables)) return undefined
    const name = nameOf(asked)
    const known = this.#known.get(name)
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
      const compiled = known.compiled ?? this.#compile(known, coerced)
      const before = known.compiled?.fields() ?? 0
      known.compiled = compiled
      const { write, isOfOneSize } = compiled
      context.isWithinLimits = isOfOneSize
      const text = write({ context, world: context.world, variables: coerced })
      // What one type of several is asked is composed when the first of it comes.
      if (compiled.fields() > before) this.#known.set(name, known)
      return typeof text === 'string' ? text : text.catch(() => undefined)
    } catch {
      return undefined
    }
  }

  #compile({ document, operation }: Known, variables: Record<string, unknown>): Compiled {
    const writer = answerWriter(this.#schema, { document, operation, variables }, this.#texts)
    return {
      ...writer,
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

/** Of a name, which holds the text, with what is known under it. */
function bytesOf({ document, compiled }: Known, name: string): number {
  const text = document.loc ? document.loc.end - document.loc.start : name.length
  return name.length + text * ofCharacter + (compiled?.fields() ?? 0) * ofField + ofVariables
}

/** Whether variables have no more values than many an operation of ours has. */
function isSmall(variables: AskedOperation['variables']): boolean {
  let left = mostValues
  const counted = (value: unknown): boolean => {
    left -= typeof value === 'string' ? 1 + value.length / 100 : 1
    if (left < 0) return false
    if (typeof value !== 'object' || value === null) return true
    return Object.values(value).every(counted)
  }
  return counted(variables)
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
