import { z } from 'zod'

import { anywhere, roundingStep, toStep } from '../../geo/src/figures/precision.ts'
import type { Ends } from '../../geo/src/figures/range.ts'

export const figure = z.object({ value: z.number().nullable(), status: z.string() })
type Figure = z.output<typeof figure>

export const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0, ...options })
    .format(value)
    .replace(/\s/g, ' ')
const percent = (value: number) =>
  number(value, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
/** People as an estimate knows them: to tens, from 10,000 on to hundreds. */
export function roughly(value: number): string {
  const step = value < 10 ? 1 : value < 10_000 ? 10 : 100
  return number(Math.round(value / step) * step)
}
/** Ways from cells of 250 m: to tens. */
export const roughMetres = (value: number): string =>
  number(value < 10 ? value : Math.round(value / 10) * 10)
/** All who live in an area: those of a district are estimated, all others were counted. */
export const residentsOf = (areaId: string) =>
  areaId.startsWith('district-') ? roughly : (value: number) => number(value)
/** A part of them; where it is all of them, in the same words. */
export const roughPart = (areaId: string, part: number, whole: number | null): string =>
  part === whole ? residentsOf(areaId)(part) : roughly(part)
/** A share whose range is wider than a percent; whole percent must not say nobody or everybody. */
export function wholePercent(value: number): string {
  const whole = Math.round(100 * value)
  const isEnd = (whole === 0 || whole === 100) && value !== 0 && value !== 1
  return isEnd ? percent(value) : number(whole / 100, { style: 'percent' })
}
/** A number of people as it is known: counted ones as they are, of an estimate as roughly as its range lets it be. */
export function asShown(value: number, of: { status: string; range?: Ends | null }): string {
  const step =
    of.status === 'ESTIMATED' ? roundingStep(value, 'RESIDENTS', of.range ?? anywhere) : null
  return number(step === null ? value : toStep(value, step))
}
export const range = z.object({ low: z.number(), high: z.number() })
/** Outward, so that nothing inside leaves it. */
export const wholePercents = ({ low, high }: z.output<typeof range>) =>
  `${number(Math.floor(low * 100 + 1e-9))} bis ${number(Math.ceil(high * 100 - 1e-9) / 100, { style: 'percent' })}`
interface Ranged {
  value: number
  range: Ends
}
/** A way and its ends, outward to tens of metres. */
export const metresInRange = ({ value, range: { low, high } }: Ranged) =>
  `${roughMetres(value)} m ${number(10 * Math.floor(low / 10))} bis ${number(10 * Math.ceil(high / 10))}`
const coefficient = (value: number) =>
  number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
export const coefficientInRange = ({ value, range: { low, high } }: Ranged) =>
  `${coefficient(value)} ${coefficient(low)} bis ${coefficient(high)}`
const said: Record<string, string> = {
  SUPPRESSED: 'zum Schutz nicht veröffentlicht',
  MISSING: 'keine eigene Angabe',
}
export const written = ({ value, status }: Figure, write: (value: number) => string) =>
  value === null ? (said[status] ?? status) : write(value)
