import type { Unit } from '$api/catalogue'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { figureFormat, locale, withTrueMinus } from './figures'

/**
 * The first of two figures of one unit minus the second, as both are written: "+4,2 Prozentpunkte", "−310", "gleich".
 * 261 and 629 differ by 368, whatever was rounded away.
 */
export function differenceFormat(
  unit: Unit,
  language: Language,
  t: Messages,
): (first: number, second: number) => string {
  const ofFractions = unit === 'SHARE' || unit === 'RELATIVE_CHANGE'
  const points = new Intl.NumberFormat(locale(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const figure = figureFormat(unit, language)
  return (first, second) => {
    const difference = figure.rounded(first) - figure.rounded(second)
    if (difference === 0) return t.compare.asMuch
    if (ofFractions) {
      return `${withTrueMinus(points.format(100 * difference))} ${t.compare.percentagePoints}`
    }
    // A unit that signs its figures anyway signs their differences alike.
    const text = figure.full(Math.abs(difference)).replace(/^[+−-]/, '')
    return (difference > 0 ? '+' : '−') + text
  }
}
