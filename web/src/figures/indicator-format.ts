import type { Indicator } from '$api/catalogue'
import { languages, type Language } from '$words/languages'

import { figureFormat, type FigureFormat } from './figures'

/** The unit's notation; a share within reach is a lower bound and says so; where values go both ways from zero, those above it say so. */
export function indicatorFormat(
  {
    unit,
    diverging,
    group,
  }: Pick<Indicator, 'unit' | 'diverging'> & Partial<Pick<Indicator, 'group'>>,
  language: Language,
): FigureFormat {
  const format = figureFormat(unit, language)
  if (group === 'REACH') {
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
