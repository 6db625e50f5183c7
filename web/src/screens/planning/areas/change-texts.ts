import { anywhere } from '@atlas/geo/figures/precision'

import { differenceFormat } from '$figures/differences'
import { figureFormat } from '$figures/figures'
import { estimateText } from '$figures/rough'
import { statusWords } from '$figures/status-words'
import { changeRangeWords, rangeWords } from '../answer/range-words'
import type { PlannedFigure } from '../answer/planned-answer'
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
  { key, told }: ChangeColumn,
  current: Pick<CurrentPlan, 'say' | 'screen'>,
  spoken: Spoken,
): CellTexts {
  const { figures } = row
  const { between } = current.say.table
  if (told === null && key === 'residents') {
    const text = amountText(figures.residents.planned.value, 'RESIDENTS', spoken.language)
    return { text, range: '', outcome: null }
  }
  if (told === null) {
    const texts = changeTexts(figures.covered, 'RESIDENTS', between, spoken)
    return { ...texts, text: peopleWords(row, spoken) }
  }
  const { of, unit, moment } = told
  if (moment === 'change') return changeTexts(figures[of], unit, between, spoken)
  const figure = figures[of][moment]
  return {
    text:
      unit === 'SHARE'
        ? shareOf(figure, current, spoken)
        : amountText(figure.value, unit, spoken.language),
    range: rangeWords(figure, unit, between, spoken),
    outcome: null,
  }
}

const amountText = (value: number | null, unit: Unit, language: Language) =>
  value === null ? none : estimateText({ value }, unit, language)

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
  const { rounded } = figureFormat(unit, spoken.language)
  const isSame = rounded(planned.value, anywhere) === rounded(today.value, anywhere)
  return {
    text: isSame ? '0' : format(rough(planned.value), rough(today.value)),
    range: changeRangeWords(figure, unit, between, spoken),
    outcome: isSame ? null : outcomeOf(change.value, unit),
  }
}

function outcomeOf(change: number, unit: Unit): CellTexts['outcome'] {
  // Ways can be less even although nobody has a longer one.
  if (change === 0 || unit === 'GINI_COEFFICIENT') return null
  return change > 0 === (unit !== 'METRES') ? 'win' : 'lose'
}

/** Who wins and who loses, where it is some of each. */
function peopleWords({ change, figures }: ChangeRow, { t, language }: Spoken): string {
  const { value } = figures.covered.change
  if (value === null) return statusWords(change.change.covered, t)
  const [gained, lost] = [change.gained.value, change.lost.value]
  return gained !== null && lost !== null && gained > 0 && lost > 0
    ? `${signedPeople(gained, language)} ${signedPeople(-lost, language)}`
    : signedPeople(value, language)
}
