import type { Language } from '$words/language'

import { countFormat, figureFormat } from './figures'

/** People as an estimate knows them: to tens, from 10,000 on to hundreds; below ten as they are, as nobody is zero. */
export function roughPeople(value: number, language: Language): string {
  const step = value < 10 ? 1 : value < 10_000 ? 10 : 100
  return countFormat(language)(Math.round(value / step) * step)
}

/** A share of which a range is wider than a percent: to whole percent, unless that would say nobody or everybody. */
export function roughShare(value: number, language: Language): string {
  const whole = Math.round(value * 100)
  const isExact = value === 0 || value === 1
  const saysTooMuch = !isExact && (whole === 0 || whole === 100)
  const { short, bound } = figureFormat('SHARE', language)
  return saysTooMuch ? short(value) : bound(whole / 100)
}

/** A part of some people; where it is all of them, as many as they are. */
export const roughPart = (part: number, whole: number, language: Language): string =>
  part === whole ? countFormat(language)(Math.round(part)) : roughPeople(part, language)

/** The ends of such a range as they stand before and after a "to": to whole percent, outward. */
export function roughShares(
  { low, high }: { low: number; high: number },
  language: Language,
): [string, string] {
  // What floating point blurs is no reason to go one percent farther.
  return [
    countFormat(language)(Math.floor(low * 100 + 1e-9)),
    figureFormat('SHARE', language).bound(Math.ceil(high * 100 - 1e-9) / 100),
  ]
}
