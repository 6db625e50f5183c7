import type { Ends } from '@atlas/geo/figures/range'

import type { AreaLevel, Basis } from '$api/catalogue'

import { shortDay } from './days'
import { type FigureFormat, figureFormat, quotation } from './figures'
import type { Unit, FigureStatus } from '$api/catalogue'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

interface Stated {
  value: number | null
  unit: Unit
  status: FigureStatus
  range?: Ends | null
}

/** 2,89 as it stands in a column; a figure that is not there says why. */
export function shortFigure(
  { value, unit, status, range }: Stated,
  language: Language,
  t: Messages,
): string {
  return value === null ? t.areas.status[status] : figureFormat(unit, language).short(value, range)
}

/** 2,89 VZÄ as it stands alone. */
export function fullFigure(
  { value, unit, status, range }: Stated,
  language: Language,
  t: Messages,
): string {
  return value === null ? t.areas.status[status] : figureFormat(unit, language).full(value, range)
}

/** +0,80 VZÄ: a difference shows which way it goes. */
export function signedFigure(figure: Stated, language: Language, t: Messages): string {
  const text = fullFigure(figure, language, t)
  return plusSign(figure) + text
}

/** +0,80 */
export function signedShort(figure: Stated, language: Language, t: Messages): string {
  return plusSign(figure) + shortFigure(figure, language, t)
}

/** 2,9, as the plan it is quoted from states it, in a column or alone with its unit. */
export function quotedFigure(
  { value, unit, status }: Stated,
  as: 'short' | 'full',
  language: Language,
  t: Messages,
): string {
  return value === null ? t.areas.status[status] : quotation(value, unit, language)[as]
}

interface Dated {
  asOf: string
  since: string | null
  staffAsOf: string | null
  basis: Basis
}

/** 31.12.2025; of a change, from which day to which; where staff is set against people, the day of each. */
export function figureDays(
  { asOf, since, staffAsOf, basis }: Dated,
  language: Language,
  t: Messages,
  write = shortDay,
): string {
  const to = write(asOf, language)
  if (staffAsOf !== null) return staffAndPeople({ staffAsOf, asOf, basis }, language, t, write)
  return since === null ? to : t.profile.change(write(since, language), to)
}

/** Personal vom 31.12.2019, Menschen vom 31.12.2025 */
export function staffAndPeople(
  { staffAsOf, asOf, basis }: { staffAsOf: string; asOf: string; basis: Basis },
  language: Language,
  t: Messages,
  write = shortDay,
): string {
  const say = basis === 'REGISTER' ? t.areas.staffAndPeople : t.areas.staffAndExpectedPeople
  return say(write(staffAsOf, language), write(asOf, language))
}

interface RangeOf {
  lowerBound: boolean
  /** Errors of districts are measured where areas are larger: theirs are at least so large. */
  level: AreaLevel
  format: Pick<FigureFormat, 'ends'>
}

interface Ranged {
  value: number | null
  range?: Ends | null
}

/** Within which an estimate lies; of a share that counts what is known at least, at known sites; "" where it has none. */
export function rangeText(
  { value, range }: Ranged,
  { lowerBound, level, format }: RangeOf,
  { areas }: Pick<Messages, 'areas'>,
): string {
  if (value === null || !range) return ''
  const ofArea = level === 'DISTRICT' ? areas.range : areas.wholeRange
  const say = lowerBound ? areas.rangeOfReach : ofArea
  return say(...format.ends(value, range))
}

/** A figure as it stands alone; what counts known sites says "at least" with its range, where it has one. */
export function amountText(
  value: number,
  range: Ends | null | undefined,
  { lowerBound, format }: { lowerBound: boolean; format: Pick<FigureFormat, 'full' | 'short'> },
): string {
  return lowerBound && range ? format.short(value, range) : format.full(value, range)
}

/** What the notation of the unit does not write itself. */
function plusSign({ value, unit }: Stated): string {
  return value !== null && value > 0 && unit !== 'RELATIVE_CHANGE' ? '+' : ''
}
