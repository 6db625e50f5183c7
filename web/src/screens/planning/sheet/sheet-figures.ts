import { anywhere } from '@atlas/geo/figures/precision'

import { differenceFigureFormat, differenceFormat, roughEnds } from '$figures/differences'
import { figureFormat } from '$figures/figures'
import { statusWords } from '$figures/status-words'
import type { PlanningWords } from '$words/languages'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { signedPeople } from '../areas/change-words'
import type { SheetCompared } from './load-sheet'

export type Planned = SheetCompared['figure']
type Told = Planned['today']

interface Spoken {
  say: PlanningWords['councilSheet']
  t: Messages
  language: Language
}

/** Today, with the plan and by how much, each as roughly as it is known, with its range; "" where it has none. */
export interface FigureTexts {
  today: string
  planned: string
  change: string
  todayRange: string
  plannedRange: string
  changeRange: string
}

export function figureTexts(figure: Planned, spoken: Spoken): FigureTexts {
  const { today, planned } = figure
  return {
    today: amountText(today, spoken),
    planned: amountText(planned, spoken),
    change: changeText(figure, spoken),
    todayRange: rangeText(today, spoken),
    plannedRange: rangeText(planned, spoken),
    changeRange: changeRangeText(figure, spoken),
  }
}

const roughOf = ({ status, range }: Told) => range ?? (status === 'ESTIMATED' ? anywhere : null)

function amountText(told: Told, { t, language }: Spoken): string {
  const { value, unit } = told
  if (value === null) return statusWords(told, t)
  const text = figureFormat(unit, language).short(value, roughOf(told))
  return unit === 'METRES' ? t.reach.metres(text) : text
}

function rangeText({ value, unit, range }: Told, { say, language }: Spoken): string {
  if (value === null || range === null) return ''
  return say.range(...figureFormat(unit, language).ends(value, range))
}

/** Of people as the screen tells them, who are won or lost; else as both are written. */
function changeText({ today, planned, change }: Planned, { t, language }: Spoken): string {
  if (today.value === null || planned.value === null || change.value === null) return '–'
  if (today.unit === 'RESIDENTS') return signedPeople(change.value, language)
  const pair = [
    { value: planned.value, range: roughOf(planned) },
    { value: today.value, range: roughOf(today) },
  ] as const
  const { rounded } = figureFormat(today.unit, language)
  const [now, before] = pair.map(({ value, range }) => rounded(value, range))
  if (now === before) return '0'
  return differenceFormat(today.unit, language, t)(...pair)
}

/** As roughly as the rougher of both is told. */
function changeRangeText({ today, planned, change }: Planned, { say, t, language }: Spoken) {
  const { unit, range } = change
  if (range === null || today.value === null || planned.value === null) return ''
  const pair = [
    { value: planned.value, range: planned.range },
    { value: today.value, range: today.range },
  ] as const
  const { ends, step } = roughEnds(unit, pair, range)
  const { short } = differenceFigureFormat(unit, language, t, step !== null)
  return ends.low === ends.high ? '' : say.range(short(ends.low), short(ends.high))
}

/** Areas of a level by what a plan means for them, those that it means most for first. */
export function byOutcome(areas: readonly SheetCompared[], outcome: SheetCompared['outcome']) {
  const found = areas.filter((area) => area.outcome === outcome)
  return outcome === 'LOSES' ? found.toReversed() : found
}
