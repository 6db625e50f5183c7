import { roundedOutward } from '@atlas/geo/figures/range'

import type { Language } from '$words/language'

import { countFormat, figureFormat, writtenOf } from './figures'

/** People as an estimate knows them: to tens, from 10,000 on to hundreds; below ten as they are, as nobody is zero. */
export function roughPeople(value: number, language: Language): string {
  const step = value < 10 ? 1 : value < 10_000 ? 10 : 100
  return countFormat(language)(Math.round(value / step) * step)
}

/** A share of which a range is wider than a percent: to whole percent, unless that would say nobody or everybody. */
export function roughShare(value: number, language: Language): string {
  const { short, bound } = figureFormat('SHARE', language)
  return isAlmostAll(value) ? short(value) : bound(writtenRoughly(value))
}

/** The share that is written so: differences between such are those of what is written. */
export const writtenRoughly = (value: number): number =>
  isAlmostAll(value) ? writtenOf('SHARE').rounded(value) : Math.round(value * 100) / 100

/** Nearly nobody, or nearly everybody. */
function isAlmostAll(value: number): boolean {
  const whole = Math.round(value * 100)
  return value !== 0 && value !== 1 && (whole === 0 || whole === 100)
}

/** A part of some people; where it is all of them, as many as they are. */
export const roughPart = (part: number, whole: number, language: Language): string =>
  part === whole ? countFormat(language)(Math.round(part)) : roughPeople(part, language)

/** The ends of such a range as they stand before and after a "to": to whole percent, outward. */
export function roughShares(
  range: { low: number; high: number },
  language: Language,
): [string, string] {
  const { low, high } = roundedOutward(range, 2)
  return [countFormat(language)(Math.round(low * 100)), figureFormat('SHARE', language).bound(high)]
}
