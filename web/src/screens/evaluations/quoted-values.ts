import { longDay } from '$figures/days'
import { figureDays, fullFigure } from '$figures/figure-text'
import { figureFormat } from '$figures/figures'
import type { EvaluationWords } from '$words/languages'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { QuotationAnswer } from './quotation-fields'

interface Told {
  readonly value: string
  readonly day: string
  readonly span: string | null
}

/** The number as it was written, and the range it had. */
export function valueThen(
  { then }: QuotationAnswer,
  text: EvaluationWords,
  language: Language,
  t: Messages,
): Told {
  const { low, high, value, unit } = then
  const range = low === null || high === null ? null : { low, high }
  const ends = value === null || !range ? null : figureFormat(unit, language).ends(value, range)
  const to = longDay(then.asOf, language)
  return {
    value: fullFigure({ ...then, range }, language, t),
    day: then.since === null ? to : t.profile.change(longDay(then.since, language), to),
    span: ends && text.quotation.span(...ends),
  }
}

/** The number as it is today; null where the data do not have it any more. */
export function valueNow(
  { now }: QuotationAnswer,
  text: EvaluationWords,
  language: Language,
  t: Messages,
): Told | null {
  if (!now) return null
  const { value, unit, range } = now
  const ends = value === null || !range ? null : figureFormat(unit, language).ends(value, range)
  return {
    value: fullFigure(now, language, t),
    day: figureDays(now, language, t, longDay),
    span: ends && text.quotation.span(...ends),
  }
}

interface Sourced {
  readonly sources: readonly { source: { title: string } }[]
}

/** Where numbers come from, each source once. */
export const sourceTitles = (figures: readonly Sourced[]): string =>
  [...new Set(figures.flatMap(({ sources }) => sources.map(({ source }) => source.title)))].join(
    '; ',
  )

interface Part {
  readonly text: string
  /** Its place among the card's figures, from 1. */
  readonly quoted: number | null
}

/** A text with `{1}` and the like taken out of it, where there is such a figure. */
export function partsOf(text: string, figures: number): Part[] {
  return text.split(/(\{\d\})/).flatMap((part): Part[] => {
    const place = Number(/^\{(\d)\}$/.exec(part)?.[1] ?? 0)
    if (place >= 1 && place <= figures) return [{ text: part, quoted: place }]
    return part === '' ? [] : [{ text: part, quoted: null }]
  })
}
