import { sentences } from '../words/sentences.ts'
import type { Message } from '../words/vocabulary.ts'
import type { PublishedCells } from './published-cells.ts'

/** What squares that stand for their cells mean for whatever is computed from them; null where cells stand for themselves. */
export const generalisedNote = ({
  generalised,
  length,
}: Pick<PublishedCells, 'generalised' | 'length'>): Message | null =>
  generalised ? { key: 'cellsGeneralised', ...generalised, squares: length } : null

/** How ways were measured, and from where they begin. */
export const fromCells = (
  walking: Message,
  cells: Parameters<typeof generalisedNote>[0],
): Message => sentences([walking, generalisedNote(cells)]) ?? walking
