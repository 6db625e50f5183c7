import { anywhere } from '@atlas/geo/figures/precision'

import { differenceFormat } from '$figures/differences'
import { estimateText, roughPeople } from '$figures/rough'
import { statusWords } from '$figures/status-words'
import { changeRangeWords, rangeWords } from '../answer/range-words'
import type { PlannedFigure, ToldFigure } from '../answer/planned-answer'
import type { Unit } from '$api/catalogue'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { CurrentPlan } from '../screen.svelte'
import type { ChangeColumn } from './change-columns'
import type { ChangeRow } from './change-figures'
import { shareOf, signedPeople } from './change-words'

interface Spoken {
  t: Messages
  language: Language
}

/** What stands in a cell, and under it; "" where nothing does. */
export interface CellTexts {
  text: string
  range: string
  /** Whether somebody wins or loses by it. */
  outcome: 'win' | 'lose' | null
}

const none = '–'

/** Of a cell of the table of areas: who wins and who loses is known to whole tens of people. */
export function cellTexts(
  row: ChangeRow,
  { key }: ChangeColumn,
  current: Pick<CurrentPlan, 'say' | 'screen'>,
  spoken: Spoken,
): CellTexts {
  const { residents, covered, share, mean } = row.figures
  const { language } = spoken
  const between = current.say.table.between
  const told = (text: string, figure: ToldFigure, unit: Unit): CellTexts => ({
    text,
    range: rangeWords(figure, unit, between, spoken),
    outcome: null,
  })
  const way = (figure: ToldFigure) =>
    figure.value === null ? none : estimateText({ value: figure.value }, 'METRES', language)
  switch (key) {
    case 'residents': {
      const { value } = residents.planned
      return {
        text: value === null ? none : roughPeople(value, language),
        range: '',
        outcome: null,
      }
    }
    case 'before':
      return told(shareOf(share.today, current, spoken), share.today, 'SHARE')
    case 'after':
      return told(shareOf(share.planned, current, spoken), share.planned, 'SHARE')
    case 'way-before':
      return told(way(mean.today), mean.today, 'METRES')
    case 'way-after':
      return told(way(mean.planned), mean.planned, 'METRES')
    case 'share-change':
      return changeTexts(share, 'SHARE', between, spoken)
    case 'way-change':
      return changeTexts(mean, 'METRES', between, spoken)
    case 'change':
      return {
        ...changeTexts(covered, 'RESIDENTS', between, spoken),
        text: peopleWords(row, spoken),
      }
  }
}

function changeTexts(
  figure: PlannedFigure,
  unit: Unit,
  between: (low: string, high: string) => string,
  spoken: Spoken,
): CellTexts {
  const { today, planned, change } = figure
  if (today.value === null || planned.value === null || change.value === null) {
    return { text: none, range: '', outcome: null }
  }
  const rough = (value: number) => ({ value, range: anywhere })
  const format = differenceFormat(unit, spoken.language, spoken.t, 'short')
  const text = format(rough(planned.value), rough(today.value))
  return {
    text,
    range: changeRangeWords(figure, unit, between, spoken),
    outcome: text === '0' ? null : outcomeOf(unit === 'METRES' ? -change.value : change.value),
  }
}

const outcomeOf = (gain: number) => (gain === 0 ? null : gain > 0 ? 'win' : 'lose')

/** Who wins and who loses, where it is some of each. */
function peopleWords({ change, figures }: ChangeRow, { t, language }: Spoken): string {
  const { value } = figures.covered.change
  if (value === null) return statusWords(change.change.covered, t)
  const [gained, lost] = [change.gained.value, change.lost.value]
  return gained !== null && lost !== null && gained > 0 && lost > 0
    ? `${signedPeople(gained, language)} ${signedPeople(-lost, language)}`
    : signedPeople(value, language)
}
