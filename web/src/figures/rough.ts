import { roughStep, toStep, toStepOutward } from '@atlas/geo/figures/precision'

import type { Language } from '$words/language'

import { countFormat, figureFormat, writtenOf } from './figures'

/** People as an estimate knows them: to tens, from 10,000 on to hundreds; below ten as they are, as nobody is zero. */
export const roughPeople = (value: number, language: Language): string =>
  countFormat(language)(toStep(value, roughStep(value, 'RESIDENTS') ?? 1))

/** The ends of a range of people, outward. */
export function roughCounts(
  { low, high }: { low: number; high: number },
  language: Language,
): [string, string] {
  const count = countFormat(language)
  const stepOf = (end: number) => roughStep(end, 'RESIDENTS') ?? 1
  const outward = (end: number) => toStepOutward({ low: end, high: end }, stepOf(end))
  return [count(outward(low).low), count(outward(high).high)]
}

/** Metres on foot: nobody knows where in a cell of 250 m somebody lives, so to tens. */
export const roughMetres = (value: number, language: Language): string =>
  countFormat(language)(value < 10 ? Math.round(value) : Math.round(value / 10) * 10)

/** The ends of a range of ways, outward. */
export function roughWays(
  range: { low: number; high: number },
  language: Language,
): [string, string] {
  const { low, high } = toStepOutward(range, 10)
  return [countFormat(language)(low), countFormat(language)(high)]
}

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

/** People of whom some are reached, who are known roughly. */
interface PartOfPeople {
  covered: number
  residents: number
  /** Whether all of them, too, are known no better than an estimate knows them. */
  isEstimated: boolean
}

/** A part of some people and all of them; the same words where the part is all. */
export function partOfPeople(
  { covered, residents, isEstimated }: PartOfPeople,
  language: Language,
): [part: string, whole: string] {
  const whole = isEstimated
    ? roughPeople(residents, language)
    : countFormat(language)(Math.round(residents))
  return [covered === residents ? whole : roughPeople(covered, language), whole]
}

/** The ends of such a range as they stand before and after a "to": to whole percent, outward. */
export function roughShares(
  range: { low: number; high: number },
  language: Language,
): [string, string] {
  const { low, high } = toStepOutward(range, 0.01)
  return [countFormat(language)(Math.round(low * 100)), figureFormat('SHARE', language).bound(high)]
}
