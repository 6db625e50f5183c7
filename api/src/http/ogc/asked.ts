import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { RequestError } from '../../schema/request-error.ts'
import type { DataContext } from '../../schema/context.ts'

/** What a document is made from. */
export interface Asked {
  readonly context: DataContext
  readonly words: Dictionary
  /** Where the data begin: an absolute address. */
  readonly root: string
  /** Of the document, after the root. */
  readonly path: string
  /** What stands behind the question mark, each name once. */
  readonly query: ReadonlyMap<string, string>
  /** Parts of the path. */
  readonly parts: Readonly<Record<string, string>>
}

/**
 * What stands behind the question mark.
 * @throws RequestError MALFORMED_PARAMETER where a name stands there twice
 */
export function queryOf(url: string): ReadonlyMap<string, string> {
  const [, text = ''] = url.split(/\?(.*)/s, 2)
  const query = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    if (query.has(name)) throw malformed(name, 'once')
    query.set(name, value)
  }
  return query
}

/**
 * What an address says that nobody reads may be a slip: it is refused.
 * @throws RequestError UNKNOWN_PARAMETER or MALFORMED_PARAMETER
 */
export function refuseOtherParameters(
  query: ReadonlyMap<string, string>,
  available: readonly string[],
): void {
  const other = [...query.keys()].find((name) => !available.includes(name))
  if (other !== undefined) {
    throw new RequestError('UNKNOWN_PARAMETER', { parameter: other.slice(0, 60), available })
  }
  if (!['json', 'html', undefined].includes(query.get('f'))) throw malformed('f', 'representation')
}

export const malformed = (
  parameter: string,
  form: RequestError<'MALFORMED_PARAMETER'>['details']['form'],
) => new RequestError('MALFORMED_PARAMETER', { parameter: parameter.slice(0, 60), form })
