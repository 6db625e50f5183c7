import { countFormat, locale } from '$figures/figures'
import type { ServiceKind } from '$api/sites'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { LimitUnit, ReachLimit } from './reach-choices'

/** Metres or minutes in the reader's notation: "1.000 m", "15 Minuten". */
export function inUnit(value: number, unit: LimitUnit, language: Language, t: Messages): string {
  const written = withoutUnit(value, unit, language)
  return unit === 'METRES' ? t.reach.metres(written) : t.reach.minutes(written)
}

/** The same where the unit is named beside it: "1.000". */
export function withoutUnit(value: number, unit: LimitUnit, language: Language): string {
  const rounded = unit === 'METRES' ? Math.round(value) : Math.round(value * 10) / 10
  return countFormat(language)(rounded)
}

/** The limit as it was chosen. */
export function limitWords({ unit, value }: ReachLimit, language: Language, t: Messages): string {
  return inUnit(value, unit, language, t)
}

/** "3 km/h", "3,5 km/h" */
export function speedWords(speed: number, language: Language, t: Messages): string {
  const format = new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 })
  return t.reach.kilometresPerHour(format.format(speed))
}

/** "Beratung", "Beratung oder Begegnung" */
export function kindWords(kinds: ServiceKind | 'EITHER', t: Messages): string {
  return t.reach.kinds[kinds]
}
