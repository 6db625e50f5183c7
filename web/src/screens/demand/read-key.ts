import { keysToTry } from '@atlas/geo/world/plan'

import type { Language } from '$words/language'
import { readNumber } from '$words/read-number'

import type { KeyError } from './view'

/** A planning key as somebody types it on a page of a language, with two decimals at most: "1 : 5.900,5". */
export function readKey(given: string, language: Language): number | KeyError {
  const value = readNumber(given.trim().replace(/^1\s*:\s*/, ''), language)
  if (typeof value === 'string') return value
  if (value <= 0) return 'not-above-zero'
  if (value < keysToTry.least) return 'too-small'
  if (value > keysToTry.most) return 'too-large'
  return Number(value.toFixed(2)) === value ? value : 'too-exact'
}
