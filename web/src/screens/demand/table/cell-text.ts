import { columnFigure, shortFigure, signedColumn } from '$figures/figure-text'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { Column } from './columns'
import type { DemandValue } from './table'

/** A figure as it stands in its column, with as many decimals as those above and below it. */
export function cellText(
  { staffing }: Column,
  figure: DemandValue,
  language: Language,
  t: Messages,
): string {
  // The framework prints its targets with one decimal.
  if (staffing?.key === 'published') return shortFigure(figure, language, t)
  return staffing?.key === 'difference'
    ? signedColumn(figure, language, t)
    : columnFigure(figure, language, t)
}
