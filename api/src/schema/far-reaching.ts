import { getNamedType, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql'

/**
 * Finds operations that may ask how far people walk, which is computed from every cell of the city for each new
 * question, by the names of the fields in their text: before it is parsed, and never missing one.
 */
export function findsReach(schema: GraphQLSchema): (operation: string) => boolean {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .filter(asksForReach)
  const anyOfThem = new RegExp(
    `\\b(?:${[...new Set(fields.map(({ name }) => name))].join('|')})\\b`,
  )
  return (operation) => anyOfThem.test(operation)
}

const asksForReach = ({ args, type }: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(type).name === 'Cells' ||
  args.some((arg) => arg.name === 'withinMetres' || getNamedType(arg.type).name === 'ReachInput')
