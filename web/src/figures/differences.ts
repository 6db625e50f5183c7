import type { Unit } from '$api/catalogue'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { figureFormat, locale, withTrueMinus, type FigureFormat } from './figures'

const isFraction = (unit: Unit) => unit === 'SHARE' || unit === 'RELATIVE_CHANGE'

/**
 * The first of two figures of one unit minus the second, as both are written: "+4,2 Prozentpunkte", "−310", "gleich".
 * 261 and 629 differ by 368, whatever was rounded away.
 */
export function differenceFormat(
  unit: Unit,
  language: Language,
  t: Messages,
): (first: number, second: number) => string {
  const ofFractions = isFraction(unit)
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

/** Differences of a unit that are figures themselves: "+310", "−4,2", standing alone "−4,2 Prozentpunkte". */
export function differenceFigureFormat(
  unit: Unit,
  language: Language,
  t: Pick<Messages, 'compare'>,
): FigureFormat {
  const figure = figureFormat(unit, language)
  const inPoints = isFraction(unit)
  const points = new Intl.NumberFormat(locale(language), {
    minimumFractionDigits: Math.max(0, figure.decimals - 2),
    maximumFractionDigits: Math.max(0, figure.decimals - 2),
  })
  const signed = (write: (value: number) => string) => (value: number) => {
    const text = write(Math.abs(value)).replace(/^[+−-]/, '')
    if (figure.rounded(value) === 0) return text
    return (value > 0 ? '+' : '−') + text
  }
  const short = inPoints ? (value: number) => points.format(100 * value) : figure.short
  const full = inPoints
    ? (value: number) => `${points.format(100 * value)} ${t.compare.percentagePoints}`
    : figure.full
  return {
    decimals: figure.decimals,
    rounded: figure.rounded,
    short: signed(short),
    column: signed(inPoints ? short : figure.column),
    full: signed(full),
    bound: signed(inPoints ? short : figure.bound),
  }
}
