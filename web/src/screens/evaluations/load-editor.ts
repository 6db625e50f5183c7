import type { Asker } from '$api/ask'

import { loadAccountName } from './load-account'
import { loadAreas, loadCard, loadQuotable, type Quotable, type WritableArea } from './load-written'

/** The months before a day in its year; in January those of the year before. */
export function daysBefore(today: string): { from: string; to: string } {
  const [year = '', month = ''] = today.split('-')
  const before = String(Number(year) - 1)
  if (month === '01') return { from: `${before}-01-01`, to: `${before}-12-31` }
  const end = new Date(Date.UTC(Number(year), Number(month) - 1, 0))
  return { from: `${year}-01-01`, to: end.toISOString().slice(0, 10) }
}

/** What a new card is written with. @param wanted an area, by level and code @throws ApiFailure */
export async function loadNewCard(asker: Asker, wanted: string | null) {
  const [areas, account] = await Promise.all([loadAreas(asker), loadAccountName(asker)])
  const area = chosen(areas, wanted)
  const quotable = area ? await loadQuotable(asker, area) : []
  return { areas, account, area, quotable, card: null, days: daysBefore(today()) }
}

/** What a card is changed with; null where there is none to change. @throws ApiFailure */
export async function loadCardToChange(asker: Asker, id: number) {
  const [{ writtenCard: card }, areas, account] = await Promise.all([
    loadCard(asker, id),
    loadAreas(asker),
    loadAccountName(asker),
  ])
  if (!card?.mayChange) return null
  const area = chosen(areas, `${card.said.level}/${card.said.areaCode}`)
  const quotable: Quotable[] = area ? await loadQuotable(asker, area) : []
  return { areas, account, area, quotable, card, days: { from: card.said.from, to: card.said.to } }
}

const today = () => new Date().toISOString().slice(0, 10)

/** The one that is wanted, or the first that is no whole city. */
const chosen = (areas: readonly WritableArea[], wanted: string | null): WritableArea | null =>
  areas.find(({ level, code }) => `${level}/${code}` === wanted) ??
  areas.find(({ level }) => level === 'SOCIAL_SPACE') ??
  areas[0] ??
  null
