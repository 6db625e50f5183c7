import type { Figure } from '../figures/figure.ts'
import type { EvaluationCard } from '../world/snapshot.ts'
import type { DataText } from '../words/vocabulary.ts'
import type { WrittenFigure } from './quotation.ts'

/** A figure as a card of the data states it: the number that stands there, of the day and in the unit of what it quotes. */
export const statedIn = (
  { quotedValue, sourceId }: EvaluationCard,
  { unit, asOf, since }: Pick<Figure, 'unit' | 'asOf' | 'since'>,
): WrittenFigure => ({
  value: quotedValue,
  status: 'REPORTED',
  unit,
  asOf,
  since,
  range: null,
  interval: null,
  sources: [sourceId],
})

/** Several things that stand in one text. */
export const thingsIn = (text: DataText, language: keyof DataText): string[] =>
  text[language].split(' | ')
