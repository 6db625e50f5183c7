import type { Catalogue } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'
import type { Shown } from './load'
import { needResult, type NeedResult } from './need-index/need-result'

import type { NeedChoice, View } from './view'

/** The need index by these weights, where one is shown. */
export function shownNeed(
  shown: Shown,
  index: NeedChoice | null,
  level: View['level'],
): NeedResult | null {
  return shown.kind === 'need-index' && index ? needResult(shown.parts, index, level) : null
}

/** The figures a map shows: those of its indicator, or the scores of its need index. */
export function shownFigures(shown: Shown, need: NeedResult | null): MapFigures {
  if (shown.kind === 'indicator') return shown.figures
  if (need === null) throw new Error('A need index is shown that nothing was chosen for')
  return need.figures
}

export function chosenIndicator({ indicators }: Catalogue, { indicator }: View) {
  const found = indicators.find(({ id }) => id === indicator)
  if (!found) throw new Error(`The catalogue does not know the indicator ${indicator}`)
  return found
}
