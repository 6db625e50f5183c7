import { error } from '@sveltejs/kit'

import { ApiFailure } from './ask'

/** Shows a failure of the API as the page's own error; everything else is a bug and goes on. */
export function refuse(failure: unknown): never {
  if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
  throw failure
}

/** Kinds of notices of what cannot be understood at all. */
const malformed: ReadonlySet<string> = new Set(['malformed', 'ambiguous', 'no-number'])

/** Where nobody would see a notice, such as in a picture, what an address asks for and there is not is refused. */
export function refuseNoticed(
  notices: readonly { kind: string }[],
  reasons: readonly string[],
): void {
  if (notices.length === 0) return
  const isMalformed = notices.some(({ kind }) => malformed.has(kind))
  error(isMalformed ? 400 : 404, [...new Set(reasons)].join(' '))
}

type Unknown =
  | 'UNKNOWN_AREA'
  | 'UNKNOWN_DATA_SET'
  | 'UNKNOWN_SITE'
  | 'OUTSIDE_THE_COUNTRY'
  | 'POSITION_SWAPPED'

/** The same, but null where the API knows nothing of what was asked for. */
export const nullWhereUnknown =
  (...codes: readonly Unknown[]) =>
  (failure: unknown): null => {
    if (failure instanceof ApiFailure && codes.some((code) => code === failure.code)) return null
    return refuse(failure)
  }
