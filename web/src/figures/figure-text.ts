import { shortDay } from './days'
import { figureFormat } from './figures'
import type { Unit, FigureStatus } from '$api/catalogue'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

interface Stated {
  value: number | null
  unit: Unit
  status: FigureStatus
}

/** 2,89 as it stands in a column; a figure that is not there says why. */
export function shortFigure(
  { value, unit, status }: Stated,
  language: Language,
  t: Messages,
): string {
  return value === null ? t.areas.status[status] : figureFormat(unit, language).short(value)
}

/** 2,89 VZÄ as it stands alone. */
export function fullFigure(
  { value, unit, status }: Stated,
  language: Language,
  t: Messages,
): string {
  return value === null ? t.areas.status[status] : figureFormat(unit, language).full(value)
}

/** +0,8 VZÄ: a difference shows which way it goes. */
export function signedFigure(figure: Stated, language: Language, t: Messages): string {
  const text = fullFigure(figure, language, t)
  return plusSign(figure) + text
}

/** +0,8 */
export function signedShort(figure: Stated, language: Language, t: Messages): string {
  return plusSign(figure) + shortFigure(figure, language, t)
}

/** 31.12.2025; of a change, from which day to which. */
export function figureDays(
  { asOf, since }: { asOf: string; since: string | null },
  language: Language,
  t: Messages,
): string {
  const to = shortDay(asOf, language)
  return since === null ? to : t.profile.change(shortDay(since, language), to)
}

/** What the notation of the unit does not write itself. */
function plusSign({ value, unit }: Stated): string {
  return value !== null && value > 0 && unit !== 'RELATIVE_CHANGE' ? '+' : ''
}
