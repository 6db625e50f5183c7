import { closeTo } from '@atlas/geo/figures/precision'
import type { Ends } from '@atlas/geo/figures/range'

import type { Indicator } from '$api/catalogue'
import { languages, type Language } from '$words/languages'

import { figureFormat, type FigureFormat } from './figures'

/** The unit's notation; a lower bound says that it is one; where values go both ways from zero, those above it say so. */
export function indicatorFormat(
  { unit, diverging, lowerBound }: Pick<Indicator, 'unit' | 'diverging' | 'lowerBound'>,
  language: Language,
): FigureFormat {
  const format = figureFormat(unit, language)
  if (lowerBound) {
    return {
      ...format,
      full: (value, range) =>
        closeTo(value, unit, range) === null
          ? `${languages[language].notation.atLeast} ${format.full(value, range)}`
          : format.full(value, range),
    }
  }
  if (!diverging) return format
  const signed = (write: FigureFormat['short']) => (value: number, range?: Ends | null) => {
    const text = write(value, range)
    return value > 0 && !text.startsWith('+') ? `+${text}` : text
  }
  return {
    ...format,
    short: signed(format.short),
    full: signed(format.full),
    bound: signed(format.bound),
  }
}
