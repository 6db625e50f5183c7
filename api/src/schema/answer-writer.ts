import {
  defaultTypeResolver,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import { AnswerText, type KnownTexts } from './answer-text.ts'
import {
  argumentsOf,
  type Field,
  fieldOf,
  followsFromParent,
  followsFromWorld,
  propertyOf,
} from './fields.ts'
import {
  leaf,
  listOf,
  once,
  orLater,
  orNull,
  type Question,
  required,
  type Values,
  type Write,
  writeOnceAs,
  type Writer,
} from './value-writers.ts'

/**
 * Writes an answer as JSON; a promise where something has to be waited for.
 * @throws where graphql-js tells of an error
 */
type WriteAnswer = (question: Question) => string | Promise<string>

export interface AnswerWriter {
  write: WriteAnswer
  /** How many fields were composed so far. */
  fields: () => number
}

/** What of a document is to be answered. */
interface Chosen {
  document: DocumentNode
  operation: OperationDefinitionNode
  /** They decide what of it comes and goes: it answers no question that decides otherwise. */
  variables: Values
}

/**
 * An operation as a function that writes its answer: to the letter graphql-js's as JSON, without the objects between.
 * What follows from a value alone, as all that is usually asked of a figure, is written once for all answers.
 */
export function answerWriter(
  schema: GraphQLSchema,
  chosen: Chosen,
  known: KnownTexts,
): AnswerWriter {
  const selections = new Selections(schema, chosen, known)
  const { write } = selections.ofOperation()
  return {
    write: (question) => {
      const text = new AnswerText()
      text.add('{"data":')
      write(undefined, question, text)
      text.add('}')
      return text.whole()
    },
    fields: () => selections.fields,
  }
}

/** A field under the name it is asked for by. */
interface NamedField {
  name: string
  /** Its value, from what has the field. */
  find: (parent: unknown, question: Question) => unknown
  writer: Writer
  /** Whether its text follows from what has the field, whoever asks. */
  isOfParent: boolean
}

/** Where fields are asked for. */
interface Place {
  nodes: readonly FieldNode[]
  /** Without the places in lists, which no resolver here looks at. */
  path: GraphQLResolveInfo['path']
  info: (question: Question) => GraphQLResolveInfo
}

/** How everything that an operation selects is written. */
class Selections {
  readonly #schema: GraphQLSchema
  readonly #operation: OperationDefinitionNode
  readonly #fragments: Record<string, FragmentDefinitionNode>
  readonly #variables: Values
  readonly #known: KnownTexts
  /** How many were composed. */
  fields = 0

  constructor(
    schema: GraphQLSchema,
    { document, operation, variables }: Chosen,
    known: KnownTexts,
  ) {
    this.#schema = schema
    this.#operation = operation
    this.#fragments = Object.fromEntries(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    )
    this.#variables = variables
    this.#known = known
  }

  ofOperation(): Writer {
    const { operation, selectionSet } = this.#operation
    const type = this.#schema.getRootType(operation)
    if (!type) throw new Error(`the schema has no ${operation}`)
    return this.#ofFields(
      type,
      collectFields(this.#schema, this.#fragments, this.#variables, type, selectionSet),
    )
  }

  #ofFields(
    type: GraphQLObjectType,
    selected: ReadonlyMap<string, readonly FieldNode[]>,
    path?: Place['path'],
  ): Writer {
    // Nobody here has one, and it would have to be asked of every value.
    if (type.isTypeOf) throw new Error(`${type.name} says itself what is of it`)
    const fields = [...selected].map(([name, nodes]) => this.#field(type, name, nodes, path))
    const isOfValue = fields.every(({ isOfParent }) => isOfParent)
    const placed = fields.map(({ name, find, writer }, place) => ({
      name: `${place === 0 ? '' : ','}${JSON.stringify(name)}:`,
      find,
      write: orLater((isOfValue ? writer : once(this.#known, writer)).write),
    }))
    return {
      isOfValue,
      isLasting: true,
      write: (parent, question, text) => {
        text.add('{')
        for (const { name, find, write } of placed) {
          text.add(name)
          write(find(parent, question), question, text)
        }
        text.add('}')
      },
    }
  }

  #field(
    type: GraphQLObjectType,
    name: string,
    nodes: readonly FieldNode[],
    prev: Place['path'] | undefined,
  ): NamedField {
    const [node] = nodes
    if (!node) throw new Error('nothing is asked for')
    this.fields += 1
    const field = fieldOf(type, node.name.value)
    const path = { prev, key: name, typename: type.name }
    const info = this.#info(type, field, nodes, path)
    const writer = this.#ofType(field.type, { nodes, path, info })
    const { resolve } = field
    if (!resolve) {
      return { name, find: propertyOf(field.name), writer, isOfParent: writer.isOfValue }
    }
    const argumentsFrom = argumentsOf(field, node)
    const find: NamedField['find'] = (parent, question) =>
      resolve(parent, argumentsFrom(question.variables), question.context, info(question))
    if (followsFromWorld(field) && writer.isOfValue) {
      return { name, ...this.#ofWorld(argumentsFrom, find, orLater(writer.write)) }
    }
    const isOfParent = followsFromParent(field)
    return {
      name,
      find,
      // What is made from the parent is made anew each time.
      writer: isOfParent ? { ...writer, isLasting: false } : writer,
      isOfParent: isOfParent && writer.isOfValue,
    }
  }

  /** Written once for each that has the field, until other arguments are asked with of that world. */
  #ofWorld(
    argumentsFrom: (variables: Values) => Values,
    find: NamedField['find'],
    write: Write,
  ): Omit<NamedField, 'name'> {
    const askedOf = new WeakMap<object, { values: Values }>()
    const asked = ({ variables, world }: Question) => {
      const values = argumentsFrom(variables)
      const last = askedOf.get(world)
      if (last?.values === values) return last
      const now = { values }
      askedOf.set(world, now)
      return now
    }
    const writeFound: Write = (parent, question, text) => {
      write(find(parent, question), question, text)
    }
    return {
      find: (parent) => parent,
      writer: {
        isOfValue: false,
        isLasting: false,
        write: writeOnceAs(this.#known, asked, writeFound),
      },
      isOfParent: false,
    }
  }

  #info(
    parentType: GraphQLObjectType,
    { name: fieldName, type: returnType }: Field,
    fieldNodes: readonly FieldNode[],
    path: Place['path'],
  ): Place['info'] {
    const [schema, fragments, operation] = [this.#schema, this.#fragments, this.#operation]
    const made = (variableValues: Values) => ({
      fieldName,
      fieldNodes,
      returnType,
      parentType,
      path,
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues,
    })
    let last: GraphQLResolveInfo | undefined
    return ({ variables }) => {
      if (last?.variableValues !== variables) last = made(variables)
      return last
    }
  }

  #ofType(type: GraphQLOutputType, place: Place): Writer {
    if (isNonNullType(type)) return required(this.#ofType(type.ofType, place))
    if (isLeafType(type)) return orNull(leaf(type))
    if (isListType(type)) return orNull(listOf(once(this.#known, this.#ofType(type.ofType, place))))
    return orNull(isObjectType(type) ? this.#ofObject(type, place) : this.#ofAbstract(type, place))
  }

  #ofObject(type: GraphQLObjectType, { nodes, path }: Place): Writer {
    return this.#ofFields(
      type,
      collectSubfields(this.#schema, this.#fragments, this.#variables, type, nodes),
      path,
    )
  }

  /** Each type is seen to when it is first met: all of them at every depth would be very many. */
  #ofAbstract(type: GraphQLAbstractType, place: Place): Writer {
    const writes = new Map<string, Write>()
    const writeOf = (name: unknown): Write => {
      const found = this.#schema.getPossibleTypes(type).find((possible) => possible.name === name)
      if (!found) throw new Error(`${String(name)} is no ${type.name}`)
      const { write } = once(this.#known, this.#ofObject(found, place))
      writes.set(found.name, write)
      return write
    }
    const resolveType = type.resolveType ?? defaultTypeResolver
    return {
      isOfValue: false,
      isLasting: true,
      write: (value, question, text) => {
        const name = resolveType(value, question.context, place.info(question), type)
        const known = typeof name === 'string' ? writes.get(name) : undefined
        const write = known ?? writeOf(name)
        write(value, question, text)
      },
    }
  }
}
