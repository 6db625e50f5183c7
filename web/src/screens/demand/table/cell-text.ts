import { quotedFigure, shortFigure, signedShort } from '$figures/figure-text'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { Column } from './columns'
import type { DemandValue } from './table'

/** A figure as it stands in its column. */
export function cellText(
  { staffing, unit }: Column,
  value: DemandValue,
  language: Language,
  t: Messages,
): string {
  const figure = { ...value, unit }
  // The framework prints its targets with one decimal.
  if (staffing?.key === 'published') return quotedFigure(figure, 'short', language, t)
  return staffing?.key === 'difference'
    ? signedShort(figure, language, t)
    : shortFigure(figure, language, t)
}
