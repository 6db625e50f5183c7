import { readFileSync } from 'node:fs'

import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql'

const schema = buildSchema(
  readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'),
)

export interface TextArgument {
  /** For example Query.serviceSites(filter.district). */
  name: string
  /** A query that hands this text over there, and otherwise only what is required. */
  queryWith: (text: string) => string
}

/** Every place of the printed schema that takes a String or an ID, those inside of input objects included. */
export function textArguments(): TextArgument[] {
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no query type')
  return textArgumentsOf(query, new Set(), (field) => `{ ${field} }`)
}

function textArgumentsOf(
  type: GraphQLObjectType,
  seen: Set<GraphQLObjectType>,
  wrap: (field: string) => string,
): TextArgument[] {
  if (seen.has(type)) return []
  seen.add(type)
  return Object.values(type.getFields()).flatMap((field) => {
    const fieldType = getNamedType(field.type)
    const selection = isCompositeType(fieldType) ? ' { __typename }' : ''
    const here = field.args.flatMap((argument) =>
      textPlaces(argument).map(({ path, valueWith }) => ({
        name: `${type.name}.${field.name}(${path})`,
        queryWith: (text: string) => {
          const others = field.args
            .filter((other) => other !== argument && isRequiredArgument(other))
            .map((other) => `${other.name}: ${sample(other.type)}`)
          const all = [`${argument.name}: ${valueWith(text)}`, ...others].join(', ')
          return wrap(`${field.name}(${all})${selection}`)
        },
      })),
    )
    // Only through fields that need nothing: from there every type can be reached.
    const needsNothing = !field.args.some(isRequiredArgument)
    const below =
      isObjectType(fieldType) && needsNothing
        ? textArgumentsOf(fieldType, seen, (inner) => wrap(`${field.name} { ${inner} }`))
        : []
    return [...here, ...below]
  })
}

interface TextPlace {
  path: string
  valueWith: (text: string) => string
}

function textPlaces({ name, type }: GraphQLArgument | GraphQLInputField): TextPlace[] {
  const named = getNamedType(type)
  const inList = isListType(getNullableType(type))
  const wrap = (value: string) => (inList ? `[${value}]` : value)
  if (named.name === 'String' || named.name === 'ID') {
    return [{ path: name, valueWith: (text) => wrap(JSON.stringify(text)) }]
  }
  if (!isInputObjectType(named)) return []
  const fields = Object.values(named.getFields())
  return fields.flatMap((field) =>
    textPlaces(field).map(({ path, valueWith }) => ({
      path: `${name}.${path}`,
      valueWith: (text: string) => {
        const others = fields
          .filter((other) => other !== field && isRequiredInputField(other))
          .map((other) => `${other.name}: ${sample(other.type)}`)
        return wrap(`{ ${[`${field.name}: ${valueWith(text)}`, ...others].join(', ')} }`)
      },
    })),
  )
}

/** A value of the type that the built-in data set can answer. */
function sample(type: GraphQLInputType): string {
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues()[0]?.name ?? ''
  const samples: Record<string, string> = {
    String: '"01"',
    ID: '"share-60-plus"',
    Int: '1',
    Float: '13.7',
    Date: '"2025-12-31"',
  }
  const found = samples[named.name]
  if (found === undefined) throw new Error(`There is no sample of ${named.name}`)
  return found
}
