import { getNamedType, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql'

/**
 * The fields in an operation's text that may ask how far people walk, which is computed from every cell of the city for
 * each new question, each as often as it is named: before the text is parsed, and never missing one.
 */
export function findsReach(schema: GraphQLSchema): (operation: string) => string[] {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .filter(asksForReach)
  const anyOfThem = new RegExp(
    `\\b(?:${[...new Set(fields.map(({ name }) => name))].join('|')})\\b`,
    'g',
  )
  return (operation) => operation.match(anyOfThem) ?? []
}

const asksForReach = ({ args, type }: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(type).name === 'Cells' ||
  args.some((arg) => arg.name === 'withinMetres' || getNamedType(arg.type).name === 'ReachInput')
