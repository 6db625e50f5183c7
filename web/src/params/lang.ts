import type { ParamMatcher } from '@sveltejs/kit'

/** German lives at `/`, English at `/en`, Leichte Sprache at `/leicht`. */
export const match = ((param): param is 'en' | 'leicht' =>
  param === 'en' || param === 'leicht') satisfies ParamMatcher
