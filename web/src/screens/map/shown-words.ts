import { longDay } from '$figures/days'
import { listFormat } from '$figures/figures'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { CurrentView } from './screen.svelte'
import { bothDaysWords, needDaysWords, shortDayWords } from './time/day-words'

/** What is shown, where and of which day, in a sentence. */
export function shownWords(
  {
    screen: { shown },
    need,
    figures,
    catalogue,
    indicator,
    days: twoDays,
    differences,
    compared,
  }: CurrentView,
  t: Messages,
  language: Language,
): string {
  const { asked } = figures
  const { inThe } = t.areas.levels[asked.level]
  if (need && shown.kind === 'need-index') {
    const names = listFormat(language)(need.parts.map((part) => part.indicator.name))
    return t.needIndex.shown(names, inThe, needDaysWords(shown.parts, t, language))
  }
  if (twoDays && differences) {
    const { earlier, later } = twoDays
    const say = compared ? t.time.shownBoth : t.time.shownDifference
    // Only where the map shows it: beside both days each says whose difference it is.
    const ofSpaces = !compared && differences.ofSpace.size > 0 ? ` ${t.time.ofSocialSpaces}` : ''
    const [first, second] = [earlier, later].map((day) => shortDayWords(day.asked, t, language))
    return say(indicator.name, inThe, first ?? '', second ?? '') + ofSpaces
  }
  const noDifference = twoDays ? ` ${t.time.noChangeOfChange}` : ''
  const days = bothDaysWords({ catalogue, asked }, t, language)
  if (days !== '') return t.page.shownDays(indicator.name, inThe, days)
  const date = longDay(asked.date, language)
  return asked.since === null
    ? t.page.shown(indicator.name, inThe, date)
    : t.page.shownChange(indicator.name, inThe, longDay(asked.since, language), date) + noDifference
}
