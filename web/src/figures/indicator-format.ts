import type { Indicator } from '$api/catalogue'
import type { Language } from '$words/language'

import { figureFormat, type FigureFormat } from './figures'

/** The unit's notation; where values go both ways from zero, those above it say so. */
export function indicatorFormat(
  { unit, diverging }: Pick<Indicator, 'unit' | 'diverging'>,
  language: Language,
): FigureFormat {
  const format = figureFormat(unit, language)
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
