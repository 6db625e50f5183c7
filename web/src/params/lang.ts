import type { ParamMatcher } from '@sveltejs/kit'

import { wordingOf, type Wording } from '$words/language'

/** German lives at `/`, every other wording at its own name. */
export const match = ((param): param is Exclude<Wording, 'de'> =>
  param !== 'de' && wordingOf(param) === param) satisfies ParamMatcher
