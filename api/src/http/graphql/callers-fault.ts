import { GraphQLError, Kind } from 'graphql'

/**
 * What graphql-js finds wrong before any field is asked says it with a code, as Apollo Server has it say. What a type
 * says of the value of a variable is its cause.
 */
export function callersFault(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error
  const isOfVariable = nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION
  if (path || 'code' in extensions || (originalError && !isOfVariable)) return error
  const code = 'GRAPHQL_VALIDATION_FAILED'
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  })
}
