import { countFormat } from '$figures/figures'
import { roughPeople } from '$figures/rough'
import type { Language } from '$words/language'

import type { CurrentPlan } from '../screen.svelte'

type Gaining = Pick<CurrentPlan, 'gains' | 'aim' | 'ages' | 'say' | 'kind'>

/** "rund 310 Menschen", "rund 1.200 km": a gain as it is written. */
export function gainWords(
  gain: number,
  { aim, say }: Pick<Gaining, 'aim' | 'say'>,
  language: Language,
): string {
  return say.gain[aim](roughPeople(gain, language))
}

/** What a new site at a cell would do, in a sentence. */
export function cellGainWords(cell: number, current: Gaining, language: Language): string {
  const gain = current.gains[cell] ?? Number.NaN
  const { say, aim, ages, kind } = current
  if (Number.isNaN(gain)) return say.sitesUnknown
  return say.cellGain[aim](gainWords(gain, current, language), ages, say.kinds[kind])
}

/** The end of a class as it is written. */
export const boundWords = (bound: number, language: Language): string =>
  countFormat(language)(bound)
