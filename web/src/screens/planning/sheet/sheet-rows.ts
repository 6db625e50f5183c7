import type { PlanningWords } from '$words/languages'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { CouncilSheet } from './load-sheet'
import { figureTexts, type FigureTexts } from './sheet-figures'

interface Spoken {
  say: PlanningWords
  t: Messages
  language: Language
}

export interface SheetRow extends FigureTexts {
  key: string
  name: string
}

/** Figures of the city, each today and with the plan, in the order of the sheet. */
export function sheetRows(
  { figures, view }: Pick<CouncilSheet, 'figures' | 'view'>,
  { say: sayPlanning, t, language }: Spoken,
): SheetRow[] {
  const { older, oldest, ways } = figures
  const { people, councilSheet: say } = sayPlanning
  const asked = people[view.ages]
  return [
    { key: 'covered-60', name: say.rows.covered(people.AGE_60_PLUS), figure: older.covered },
    { key: 'share-60', name: say.rows.share(people.AGE_60_PLUS), figure: older.share },
    { key: 'covered-80', name: say.rows.covered(people.AGE_80_PLUS), figure: oldest.covered },
    { key: 'share-80', name: say.rows.share(people.AGE_80_PLUS), figure: oldest.share },
    { key: 'mean', name: say.rows.mean(asked), figure: ways.mean },
    { key: 'worst', name: sayPlanning.figures.worst, figure: ways.worstServedTenth },
    { key: 'gini', name: sayPlanning.figures.gini, figure: ways.gini },
  ].map(({ figure, ...row }) => ({ ...row, ...figureTexts(figure, { say, t, language }) }))
}
