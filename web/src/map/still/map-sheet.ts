import type { Messages } from '$words/messages'

import { drawSheet, type Sheet } from './draw-sheet'

interface MapSheet extends Omit<Sheet, 'foot'> {
  /** What is darkest on its maps; null where nothing is coloured. */
  strength: keyof Messages['legend']['strength'] | null
  /** Sources with their days. */
  source: string
  /** Where it comes from. */
  address: string
}

/** A screen's map as a sheet to take along, in the words that all have in common. */
export function drawMapSheet(
  { strength, source, address, legend, ...sheet }: MapSheet,
  t: Pick<Messages, 'legend' | 'page'>,
): string {
  // A sheet is light in every theme.
  const text = strength && t.legend.strength[strength](t.legend.deeper.light)
  return drawSheet({
    ...sheet,
    legend: text === null ? legend : { ...legend, notes: [{ mark: null, text }, ...legend.notes] },
    foot: [source, `${t.page.name} · ${address}`],
  })
}

/** What the signs of sites are. */
export function signNotes({ sites }: Pick<Messages, 'sites'>): Sheet['legend']['notes'] {
  const signs = ['meeting', 'counselling', 'both'] as const
  return signs.map((mark) => ({ mark, text: sites.signs[mark] }))
}
