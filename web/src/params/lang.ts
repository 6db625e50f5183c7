import type { ParamMatcher } from '@sveltejs/kit'

/** German lives at `/`, English at `/en`. */
export const match = ((param): param is 'en' => param === 'en') satisfies ParamMatcher
