import { figureFormat } from '$figures/figures'
import { partOfPeople } from '$figures/rough'
import { limitWords } from '$reach/limit-words'
import { shareWords } from '$reach/share-words'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { ShownReach } from '$reach/cells/shown-reach'
import type { CurrentReach } from './screen.svelte'

interface Words {
  t: Messages
  language: Language
}

/** How many of the city are within reach, in the parts of a sentence; "" what there is not. */
export interface CityAnswer {
  share: string
  sentence: string
  numbers: string
  /** A sentence of its own. */
  range: string
}

export function cityAnswer(
  current: CurrentReach,
  reach: ShownReach,
  { t, language }: Words,
): CityAnswer {
  const { share, status, covered, residents, range } = current.coverageOf(null, reach)
  const limit = limitWords(current.limit, language, t)
  const say = current.limit.unit === 'METRES' ? t.reach.answer : t.reach.answerMinutes
  const sentence =
    share === null
      ? status === 'SUPPRESSED'
        ? t.reach.answerSuppressed
        : t.reach.answerMissing
      : say(t.reach.people[current.ages], limit, t.reach.aKind[reach.kinds])
  const spoken = { walking: current.screen.walking, language, t }
  return {
    share: share === null ? '' : upperFirst(shareWords({ share, range }, spoken)),
    sentence,
    numbers:
      covered.value === null || residents.value === null
        ? ''
        : t.reach.ofPeople(...partOfPeople({ covered, residents }, language)),
    range:
      share !== null && range
        ? t.reach.rangeSentence(...figureFormat('SHARE', language).ends(share, range))
        : '',
  }
}

const upperFirst = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)

/** The question that the maps answer, as a title. */
export function shownTitle({ screen }: CurrentReach, t: Messages): string {
  const { before, accent, after } = t.reach.questions[screen.view.kinds]
  return before + accent + after
}

/** What the maps answer, each in its sentences. */
export function shownWords(current: CurrentReach, words: Words): string {
  const { t } = words
  const answers = current.shown.map((reach) => {
    if (reach.ways.sites.length === 0) return [t.reach.noSites(t.reach.kinds[reach.kinds]), '']
    const { share, sentence, numbers, range } = cityAnswer(current, reach, words)
    return [`${joined([joined([share, sentence], ' '), numbers], ': ')}.`, range]
  })
  const isRanged = answers.some(([, range]) => range !== '')
  return joined([...answers.flat(), isRanged ? t.reach.rangeMeans : ''], ' ')
}

const joined = (texts: readonly string[], between: string) =>
  texts.filter((text) => text !== '').join(between)
