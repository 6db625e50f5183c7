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
      full: (value) => `${languages[language].notation.atLeast} ${format.full(value)}`,
    }
  }
  if (!diverging) return format
  const signed = (write: (value: number) => string) => (value: number) => {
    const text = write(value)
    return value > 0 && !text.startsWith('+') ? `+${text}` : text
  }
  return {
    ...format,
    short: signed(format.short),
    full: signed(format.full),
    bound: signed(format.bound),
  }
}
