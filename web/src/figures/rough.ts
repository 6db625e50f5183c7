import { anywhere, roundedTo } from '@atlas/geo/figures/precision'
import type { Ends } from '@atlas/geo/figures/range'

import type { FigureStatus, Unit } from '$api/catalogue'
import type { Language } from '$words/language'

import { countFormat, figureFormat } from './figures'

/** An estimate as roughly as its range lets it be known, and as its size does where no range is at hand. */
export const estimateText = (
  { value, range }: { value: number; range?: Ends | null },
  unit: Unit,
  language: Language,
): string => figureFormat(unit, language).short(value, range ?? anywhere)

/** People of an estimate without a range: to tens, from 10,000 on to hundreds. */
export const roughPeople = (value: number, language: Language): string =>
  estimateText({ value }, 'RESIDENTS', language)

/** A number of people, or why it is not told; of an estimate with its range, where that is at hand. */
export interface EstimatedCount {
  value: number | null
  status: FigureStatus
  range?: Ends | null
}

function peopleText({ value, status, range }: EstimatedCount, language: Language): string {
  if (value === null) return ''
  return status === 'ESTIMATED'
    ? estimateText({ value, range: range ?? null }, 'RESIDENTS', language)
    : countFormat(language)(roundedTo(0, value))
}

/** A part of some people and all of them, each as it is known; the same words where the part is all. */
export function partOfPeople(
  { covered, residents }: Record<'covered' | 'residents', EstimatedCount>,
  language: Language,
): [part: string, whole: string] {
  const whole = peopleText(residents, language)
  return [covered.value === residents.value ? whole : peopleText(covered, language), whole]
}
