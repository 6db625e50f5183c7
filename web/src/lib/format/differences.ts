import type { Unit } from '$lib/data/catalogue'
import type { Language } from '$lib/messages/language'
import type { Messages } from '$lib/messages/messages'

import { figureFormat, locale, withTrueMinus } from './figures'

/** A difference between two figures of one unit: "+4,2 Prozentpunkte", "−310", "gleich". */
export function differenceFormat(
  unit: Unit,
  language: Language,
  t: Messages,
): (difference: number) => string {
  const ofFractions = unit === 'SHARE' || unit === 'RELATIVE_CHANGE'
  const points = new Intl.NumberFormat(locale(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const figure = figureFormat(unit, language)
  return (difference) => {
    if (difference === 0) return t.compare.asMuch
    if (ofFractions) {
      return `${withTrueMinus(points.format(100 * difference))} ${t.compare.percentagePoints}`
    }
    // A unit that signs its figures anyway signs their differences alike.
    const text = figure.full(Math.abs(difference)).replace(/^[+−-]/, '')
    return (difference > 0 ? '+' : '−') + text
  }
}
