import type { ChangeOfArea } from '@atlas/geo/planning/settled-reach'

import { countFormat } from '$figures/figures'
import { roughPeople } from '$figures/rough'
import { statusWords } from '$figures/status-words'
import { shareWords } from '$reach/share-words'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { CurrentPlan } from '../screen.svelte'

interface Spoken {
  t: Messages
  language: Language
}

type Planned = Pick<CurrentPlan, 'say' | 'ages' | 'screen'>

/** People more or fewer, with a sign: "+310", "−40", "0". */
export function signedPeople(value: number, language: Language): string {
  const text = roughPeople(Math.abs(value), language)
  if (value === 0 || text === '0') return '0'
  return (value > 0 ? '+' : '−') + text
}

/** A share as it is written; "–" where there is none. */
export const shareOf = (
  { value }: { value: number | null },
  { screen: { walking } }: Pick<CurrentPlan, 'screen'>,
  { t, language }: Spoken,
): string =>
  value === null ? '–' : shareWords({ share: value, range: null }, { walking, language, t })

/** What an area wins and loses, in a sentence. */
export function changeSentence(
  { gained, lost, before, after, change }: ChangeOfArea<string | null>,
  current: Planned,
  spoken: Spoken,
): string {
  const { say } = current
  const { t, language } = spoken
  if (change.covered.value === null || gained.value === null || lost.value === null) {
    return statusWords(change.covered, t)
  }
  if (gained.value === 0 && lost.value === 0)
    return say.unchanged(shareOf(after.share, current, spoken))
  return say.changed(
    roughPeople(gained.value, language),
    roughPeople(lost.value, language),
    shareOf(before.share, current, spoken),
    shareOf(after.share, current, spoken),
  )
}

/** An end of a class of changes as it is written. */
export const signedBound = (bound: number, language: Language): string => {
  const text = countFormat(language)(Math.abs(bound))
  if (bound === 0) return text
  return (bound > 0 ? '+' : '−') + text
}
