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

export interface ArgumentPlace {
  /** For example Query.serviceSites(filter.district). */
  name: string
  /** The type that is taken there, without lists and nullability. */
  type: string
  /** A query that hands this value over there, as GraphQL writes it, and otherwise only what is required. */
  queryWith: (value: string) => string
}

/** Every place of the printed schema that takes one of these types, those inside of input objects included. */
export function argumentPlaces(types: readonly string[]): ArgumentPlace[] {
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no query type')
  const takes = (type: string) => types.includes(type)
  return argumentPlacesOf({ type: query, takes, seen: new Set(), wrap: (field) => `{ ${field} }` })
}

interface Walk {
  type: GraphQLObjectType
  takes: (type: string) => boolean
  seen: Set<GraphQLObjectType>
  wrap: (field: string) => string
}

function argumentPlacesOf({ type, takes, seen, wrap }: Walk): ArgumentPlace[] {
  if (seen.has(type)) return []
  seen.add(type)
  return Object.values(type.getFields()).flatMap((field) => {
    const fieldType = getNamedType(field.type)
    const selected = isCompositeType(fieldType) ? ' { __typename }' : ''
    const here = field.args.flatMap((argument) =>
      placesIn(argument, takes).map(({ path, type: taken, valueWith }) => ({
        name: `${type.name}.${field.name}(${path})`,
        type: taken,
        queryWith: (value: string) => {
          const others = field.args
            .filter((other) => other !== argument && isRequiredArgument(other))
            .map((other) => `${other.name}: ${sample(other.type)}`)
          const all = [`${argument.name}: ${valueWith(value)}`, ...others].join(', ')
          return wrap(`${field.name}(${all})${selected}`)
        },
      })),
    )
    // Only through fields that need nothing: from there every type can be reached.
    const needsNothing = !field.args.some(isRequiredArgument)
    const below =
      isObjectType(fieldType) && needsNothing
        ? argumentPlacesOf({
            type: fieldType,
            takes,
            seen,
            wrap: (inner) => wrap(`${field.name} { ${inner} }`),
          })
        : []
    return [...here, ...below]
  })
}

interface PlaceInArgument {
  path: string
  type: string
  valueWith: (value: string) => string
}

function placesIn(
  { name, type }: GraphQLArgument | GraphQLInputField,
  takes: Walk['takes'],
): PlaceInArgument[] {
  const named = getNamedType(type)
  const inList = isListType(getNullableType(type))
  const wrap = (value: string) => (inList ? `[${value}]` : value)
  if (takes(named.name)) return [{ path: name, type: named.name, valueWith: wrap }]
  if (!isInputObjectType(named)) return []
  const fields = Object.values(named.getFields())
  return fields.flatMap((field) =>
    placesIn(field, takes).map(({ path, type: taken, valueWith }) => ({
      path: `${name}.${path}`,
      type: taken,
      valueWith: (value: string) => {
        const others = fields
          .filter((other) => other !== field && isRequiredInputField(other))
          .map((other) => `${other.name}: ${sample(other.type)}`)
        return wrap(`{ ${[`${field.name}: ${valueWith(value)}`, ...others].join(', ')} }`)
      },
    })),
  )
}

/** A value of the type that the built-in data set can answer. */
function sample(type: GraphQLInputType): string {
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues()[0]?.name ?? ''
  if (isInputObjectType(named)) {
    const required = Object.values(named.getFields()).filter(isRequiredInputField)
    return `{ ${required.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`
  }
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
