import { countFormat, locale } from '$figures/figures'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { isNearby, walkOf } from './walk'

interface WayTo {
  /** On foot; null where no way is known. */
  walkingMetres: number | null
  /** As the crow flies. */
  distanceMetres: number | null
  position: { accuracyMetres: number }
}

/** How far it is to a place, as one says it: about 12 minutes on foot, 600 metres. */
export function walkWords(
  { walkingMetres, distanceMetres, position }: WayTo,
  { places: t }: Messages,
  language: Language,
): string {
  if (walkingMetres === null) {
    const straight = walkOf(distanceMetres ?? 0, 0)
    return t.noWay(distanceWords(straight.metres, t, language))
  }
  const { metres, minutes, atMost } = walkOf(walkingMetres, position.accuracyMetres)
  const say = !atMost ? t.walk : isNearby(metres) ? t.walkNearby : t.walkAtMost
  return say(timeWords(minutes, t, language), distanceWords(metres, t, language))
}

/** From an hour on in quarters: nobody walks so long to the minute. */
function timeWords(minutes: number, t: Messages['places'], language: Language): string {
  const count = countFormat(language)
  if (minutes < 60) return t.minutes(count(minutes))
  const quarters = Math.round(minutes / 15)
  const hours = t.hours(count(Math.floor(quarters / 4)))
  const rest = (quarters % 4) * 15
  return rest === 0 ? hours : t.hoursAndMinutes(hours, t.minutes(count(rest)))
}

export function distanceWords(metres: number, t: Messages['places'], language: Language): string {
  if (metres < 1000) return t.metres(countFormat(language)(metres))
  const kilometres = new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 })
  return t.kilometres(kilometres.format(metres / 1000))
}
