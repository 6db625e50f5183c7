import { roughStep, toStep, toStepOutward } from '@atlas/geo/figures/precision'

import type { Language } from '$words/language'

import { countFormat, figureFormat, writtenOf } from './figures'

/** People as an estimate knows them: to tens, from 10,000 on to hundreds; below ten as they are, as nobody is zero. */
export const roughPeople = (value: number, language: Language): string =>
  countFormat(language)(toStep(value, roughStep(value, 'RESIDENTS') ?? 1))

/** A share of which a range is wider than a percent: to whole percent, unless that would say nobody or everybody. */
export function roughShare(value: number, language: Language): string {
  const { short, bound } = figureFormat('SHARE', language)
  return roughStep(value, 'SHARE') === null ? short(value) : bound(writtenRoughly(value))
}

/** The share that is written so: differences between such are those of what is written. */
export function writtenRoughly(value: number): number {
  const step = roughStep(value, 'SHARE')
  return step === null ? writtenOf('SHARE').rounded(value) : toStep(value, step)
}

/** A part of some people; where it is all of them, as many as they are. */
export const roughPart = (part: number, whole: number, language: Language): string =>
  part === whole ? countFormat(language)(Math.round(part)) : roughPeople(part, language)

/** The ends of such a range as they stand before and after a "to": to whole percent, outward. */
export function roughShares(
  range: { low: number; high: number },
  language: Language,
): [string, string] {
  const { low, high } = toStepOutward(range, 0.01)
  return [countFormat(language)(Math.round(low * 100)), figureFormat('SHARE', language).bound(high)]
}
