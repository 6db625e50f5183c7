import { Refusal } from '@atlas/geo/words/refusal'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { GraphQLError, type GraphQLFormattedError, isValueNode } from 'graphql'
import { isDatabaseUnavailable } from '../database/unavailable.ts'
import { limits } from './limits.ts'
import { RequestError } from './request-error.ts'

/** Whose fault it was decides what is told: ours is logged and named only by its kind. */
export interface PresentedError {
  formatted: GraphQLFormattedError
  fault: RequestError
  /** Something we did not foresee: to be logged whole. */
  unexpected: boolean
}

interface Presentation {
  words: Dictionary
  /** The question, of a schema that is not shown and so not to be guessed, either: no name is told but its own. */
  hiddenFrom: string | null
}

/** What the caller is told of an error: a typed code and a sentence in the caller's language; no stack, no SQL. */
export function presentError(
  error: GraphQLError,
  { words, hiddenFrom }: Presentation,
): PresentedError {
  const known = requestErrorIn(error) ?? understood(error, hiddenFrom)
  const presented = known ?? new RequestError('INTERNAL', {})
  return {
    formatted: {
      message: presented.in(words),
      ...(error.locations ? { locations: error.locations } : {}),
      ...(error.path ? { path: error.path } : {}),
      extensions: presented.extensions,
    },
    fault: presented,
    unexpected: known === null,
  }
}

function requestErrorIn(error: unknown): RequestError | null {
  if (error instanceof RequestError) return error
  if (error instanceof Refusal) return RequestError.of(error)
  if (error instanceof GraphQLError) return requestErrorIn(error.originalError)
  return null
}

const callersFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

function understood(error: GraphQLError, hiddenFrom: string | null): RequestError | null {
  if (isDatabaseUnavailable(error.originalError))
    return new RequestError('DATABASE_UNAVAILABLE', {})
  const code = error.extensions.code
  if (/more that \d+ tokens/.test(error.message))
    return new RequestError('QUERY_TOO_LARGE', { limit: 'tokens', is: null, most: limits.tokens })
  if (error.message.includes('call stack'))
    return new RequestError('QUERY_TOO_LARGE', { limit: 'depth', is: null, most: limits.depth })
  const isCallers = typeof code === 'string' && callersFaults.has(code)
  if (!isCallers && !isOfArgument(error)) return null
  if (/, error limit reached\. (?:Validation|Execution) aborted\.$/.test(error.message))
    return new RequestError('TOO_MANY_FAULTS', {})
  const reason = reasonOf(error, hiddenFrom)
  return new RequestError('MALFORMED_QUERY', { reason: reason.slice(0, 300) })
}

function reasonOf({ message }: GraphQLError, hiddenFrom: string | null): string {
  // Apollo Server would advise whoever asks to set it up otherwise.
  if (/introspection is not allowed/i.test(message)) return 'the schema is not shown here'
  return hiddenFrom === null ? message : withNamesOf(hiddenFrom, message)
}

/**
 * Whether graphql-js refused the value of an argument as it executed: such as null from a variable, where the argument
 * takes none but has a default. It has no code then; only such an error points at a value of the query.
 */
function isOfArgument({ nodes, originalError }: GraphQLError): boolean {
  const [node] = (originalError instanceof GraphQLError ? originalError.nodes : nodes) ?? []
  return node !== undefined && isValueNode(node)
}

/** What graphql-js says, without what somebody may have meant, which stands at the end, and with no name but a question's. */
function withNamesOf(question: string, message: string): string {
  const known = new Set(namesIn(question))
  const isKnown = (name: string) => known.has(name)
  return message
    .replace(/^([^]*) Did you mean [^]*\?$/, '$1')
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, (quoted) => (namesIn(quoted).every(isKnown) ? quoted : '"…"'))
}

const namesIn = (text: string): readonly string[] => text.match(/\w+/g) ?? []
