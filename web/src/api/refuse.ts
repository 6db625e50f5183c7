import { error } from '@sveltejs/kit'

import { ApiFailure } from './ask'

/** Shows a failure of the API as the page's own error; everything else is a bug and goes on. */
export function refuse(failure: unknown): never {
  if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
  throw failure
}

type Unknown = 'UNKNOWN_AREA' | 'UNKNOWN_SITE' | 'OUTSIDE_THE_COUNTRY' | 'POSITION_SWAPPED'

/** The same, but null where the API knows nothing of what was asked for. */
export const nullWhereUnknown =
  (...codes: readonly Unknown[]) =>
  (failure: unknown): null => {
    if (failure instanceof ApiFailure && codes.some((code) => code === failure.code)) return null
    return refuse(failure)
  }
