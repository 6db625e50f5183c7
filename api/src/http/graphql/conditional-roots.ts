import {
  type DocumentNode,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { limits } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'

/**
 * The one field of a subscription cannot be left out: graphql-js fails at it, and already its rule that there is only one
 * throws where a variable decides.
 * @throws RequestError MALFORMED_QUERY
 */
export function refuseConditionalRoots(document: DocumentNode): void {
  const isOptional = document.definitions.some(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      one.operation === OperationTypeNode.SUBSCRIPTION &&
      rootsOf(one.selectionSet, document, new Set()).some(isConditional),
  )
  if (!isOptional) return
  const reason = 'the field of a subscription takes neither @skip nor @include'
  throw new RequestError('MALFORMED_QUERY', { reason })
}

/** The same before Apollo Server reads a question; what cannot be read it refuses itself. */
export function refuseConditionalRootsIn(query: string): void {
  if (!/\bsubscription\b/.test(query) || !/@\s*(?:skip|include)\b/.test(query)) return
  const document = readable(query)
  if (document) refuseConditionalRoots(document)
}

function readable(query: string): DocumentNode | null {
  try {
    return parse(query, { maxLexicalTokens: limits.tokens, noLocation: true })
  } catch {
    return null
  }
}

const isConditional = ({ directives = [] }: SelectionNode): boolean =>
  directives.some(({ name }) => name.value === 'skip' || name.value === 'include')

/** Whatever stands at the top, in fragments, too: each of them once, as they may name each other. */
function rootsOf(
  { selections }: SelectionSetNode,
  document: DocumentNode,
  seen: Set<string>,
): readonly SelectionNode[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one]
    if (one.kind === Kind.INLINE_FRAGMENT)
      return [one, ...rootsOf(one.selectionSet, document, seen)]
    if (seen.has(one.name.value)) return [one]
    seen.add(one.name.value)
    const fragment = document.definitions.find(
      (other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === one.name.value,
    )
    return fragment?.kind === Kind.FRAGMENT_DEFINITION
      ? [one, ...rootsOf(fragment.selectionSet, document, seen)]
      : [one]
  })
}
