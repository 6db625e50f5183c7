import {
  type FieldNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql'
import { isObject, type Values } from './value-writers.ts'

export type Field = GraphQLField<unknown, unknown>

export function fieldOf(type: GraphQLObjectType, name: string): Field {
  // Introspection stays graphql-js's: nobody measures it, so that what is selected of it could be endless.
  const field = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name]
  if (!field) throw new Error(`${type.name} has no ${name}`)
  return field
}

/** Fields whose resolver says so, by `ofWorld`, look at nothing but that, their arguments and the world. */
export const followsFromWorld = (field: Field) => field.extensions.ofWorld === true

/** By `ofParent`: at nothing but what has them. */
export const followsFromParent = (field: Field) =>
  field === TypeNameMetaFieldDef || field.extensions.ofParent === true

export const propertyOf =
  (name: string) =>
  (parent: unknown): unknown => {
    const value = isObject(parent) ? parent[name] : undefined
    // graphql-js calls it with the arguments of the field.
    if (typeof value === 'function') throw new Error(`${name} is a method`)
    return value
  }

/** The arguments of a field, read anew where one of the variables in them is another than before. */
export function argumentsOf(field: Field, node: FieldNode): (variables: Values) => Values {
  const names = new Set<string>()
  visit(node, {
    SelectionSet: () => false,
    Directive: () => false,
    Variable: ({ name }) => {
      names.add(name.value)
    },
  })
  const named = [...names]
  let before: { variables: Values; values: Values } | undefined
  return (variables) => {
    const last = before
    if (last && named.every((name) => variables[name] === last.variables[name])) return last.values
    const values = getArgumentValues(field, node, variables)
    before = { variables, values }
    return values
  }
}
