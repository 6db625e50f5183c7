import type { Messages } from '$words/messages'

import type { NeedArea, NeedResult } from './need-result'

/** "Rang 3 von 62, bei ±20 % zwischen 2 und 5"; empty where there is no index or no rank. */
export function rankWords(need: NeedResult | null, area: string, t: Messages): string {
  const found = need?.byArea.get(area)
  if (!need || found?.rank == null) return ''
  return `${t.needIndex.rankOf(found.rank, need.ranked)}${rangeWords(found, t)}`
}

export function rangeWords({ rank, best, worst }: NeedArea, t: Messages): string {
  if (best === null || worst === null) return ''
  return best === worst && best === rank ? t.needIndex.stable : t.needIndex.between(best, worst)
}
