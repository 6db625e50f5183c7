import { roughPeople } from '$figures/rough'
import type { Language } from '$words/language'

import type { CurrentPlan } from '../screen.svelte'

/** "320 gewonnen, 40 verloren": of the people asked about, by the whole plan. */
export function balanceWords(
  { city, ages, say }: Pick<CurrentPlan, 'city' | 'ages' | 'say'>,
  language: Language,
): string {
  const found = city.find((one) => one.ages === ages)
  if (!found || found.gained.value === null || found.lost.value === null) return say.noBalance
  return say.balance(
    roughPeople(found.gained.value, language),
    roughPeople(found.lost.value, language),
    ages,
  )
}
