import type { Messages } from '$words/messages'

import type { NeedArea, NeedResult } from './need-result'

/** "Rang 3 von 62, bei ±20 % und dem Fehler der Schätzungen zwischen 2 und 5"; empty where there is no index or no rank. */
export function rankWords(need: NeedResult | null, area: string, t: Messages): string {
  const found = need?.byArea.get(area)
  if (!need || found?.rank == null) return ''
  return `${t.needIndex.rankOf(found.rank, need.ranked)}${rangeWords(need, found, t)}`
}

export function rangeWords(
  { withErrors }: Pick<NeedResult, 'withErrors'>,
  { rank, best, worst }: NeedArea,
  { needIndex }: Pick<Messages, 'needIndex'>,
): string {
  if (best === null || worst === null) return ''
  const say = withErrors ? needIndex.withErrors : needIndex
  return best === worst && best === rank ? say.stable : say.between(best, worst)
}
