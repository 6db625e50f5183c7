import type { Unit } from '$api/catalogue'
import { differenceFigureFormat, roughEnds } from '$figures/differences'
import { figureFormat } from '$figures/figures'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { PlannedFigure, ToldFigure } from './planned-answer'

interface Spoken {
  t: Messages
  language: Language
}

/** "20 bis 30 %", from one end to the other. */
type Say = (low: string, high: string) => string

/** Within which a number lies, as roughly as that is told; "" where it has no range. */
export function rangeWords(
  { value, range }: ToldFigure,
  unit: Unit,
  say: Say,
  { language }: Pick<Spoken, 'language'>,
): string {
  if (value === null || range === null) return ''
  return say(...figureFormat(unit, language).ends(value, range))
}

/** Within which a change lies, in the draws of both worlds; "" where it has no range. */
export function changeRangeWords(
  { today, planned, change }: PlannedFigure,
  unit: Unit,
  say: Say,
  { t, language }: Spoken,
): string {
  const { range } = change
  if (range === null || today.value === null || planned.value === null) return ''
  const pair = [
    { value: planned.value, range: planned.range },
    { value: today.value, range: today.range },
  ] as const
  const { ends, step } = roughEnds(unit, pair, range)
  const { short } = differenceFigureFormat(unit, language, t, step !== null)
  return say(short(ends.low), short(ends.high))
}
