import { isDifferenceCounted } from '../figures/difference-of-days.ts'
import type { Figure } from '../figures/figure.ts'
import { roundedTo } from '../figures/precision.ts'
import type { Ends } from '../figures/range.ts'
import type { Unit } from '../figures/units.ts'
import { ratioInterval } from '../statistics/ratio-interval.ts'
import type { Certainty } from '../terms/certainty.ts'
import type { AreaLevel } from '../terms/classifications.ts'

/** A figure as it was when somebody wrote about it. */
export interface WrittenFigure {
  readonly value: number | null
  readonly status: Certainty
  readonly unit: Unit
  /** yyyy-mm-dd */
  readonly asOf: string
  /** The earlier day of a change. */
  readonly since: string | null
  /** Of an estimate: within which the truth lay, as far as its method said. */
  readonly range: Ends | null
  /** What chance alone explained. */
  readonly interval: Ends | null
  /** By their ids. */
  readonly sources: readonly string[]
}

/** What is kept of a figure that a card quotes. */
export function written(figure: Figure): WrittenFigure {
  const { value, status, unit, asOf, since, interval } = figure
  const range = figure.range()
  return {
    value,
    status,
    unit,
    asOf,
    since,
    range: range && { low: range.low, high: range.high },
    interval: interval && { low: interval.lower, high: interval.upper },
    sources: [...new Set(figure.sources().map(({ sourceId }) => sourceId))],
  }
}

/**
 * What may be said of a figure that differs from what was written: nothing does, as precisely as it was written; the
 * number of the same day was corrected; more or no more than chance makes of cases; counted in full, so that no chance
 * is in it; more or no more than estimates miss; one of them was not counted, or nobody knows how much is chance; one of
 * them is not known.
 */
export const differences = [
  'SAME',
  'CORRECTED',
  'MORE_THAN_CHANCE',
  'WITHIN_CHANCE',
  'COUNTED',
  'MORE_THAN_ERROR',
  'WITHIN_ERROR',
  'NOT_COUNTED',
  'CHANCE_UNKNOWN',
  'UNKNOWN',
] as const
export type Difference = (typeof differences)[number]

interface Compared {
  readonly level: AreaLevel
  /** Whether it is a part of cases of which nobody says how many they are. */
  readonly isShareOfCases: boolean
}

/** The one rule of whether a quoted figure is another one today. */
export function differenceOf(
  then: WrittenFigure,
  now: WrittenFigure,
  { level, isShareOfCases }: Compared,
): Difference {
  if (then.value === null || now.value === null) return 'UNKNOWN'
  if (isWrittenAlike(then.value, now.value)) return 'SAME'
  if (then.asOf === now.asOf && then.since === now.since) return 'CORRECTED'
  if (now.unit === 'CASES') return chanceOf(areCasesApart(then.value, now.value))
  if (isShareOfCases) return 'CHANCE_UNKNOWN'
  if (then.interval && now.interval) return chanceOf(areApart(then.interval, now.interval))
  if ([then, now].some(({ status }) => status === 'PROJECTED')) return 'NOT_COUNTED'
  if (!isDifferenceCounted(level, [then, now])) return 'NOT_COUNTED'
  if ([then, now].every(({ status }) => status !== 'ESTIMATED')) return 'COUNTED'
  return areApart(endsOf(then, then.value), endsOf(now, now.value))
    ? 'MORE_THAN_ERROR'
    : 'WITHIN_ERROR'
}

const chanceOf = (isMore: boolean): Difference => (isMore ? 'MORE_THAN_CHANCE' : 'WITHIN_CHANCE')

/**
 * Whether a number is the one that was written, to as many decimals as it was written with, also where a paper rounded
 * twice: −0.1846 is −0.185 and from there −0.19.
 */
function isWrittenAlike(then: number, now: number): boolean {
  if (then === now) return true
  const decimals = /\.(\d+)$/.exec(String(then))?.[1]?.length ?? 0
  // What was not rounded is another number as soon as anything of it is.
  if (decimals > mostDecimals) return false
  return [now, roundedTo(decimals + 1, now)].some((one) => roundedTo(decimals, one) === then)
}

/** That somebody writes. */
const mostDecimals = 6

/** By the conditional binomial, as every change of counselling cases is judged. */
function areCasesApart(then: number, now: number): boolean {
  if (then === 0) return now >= fewestOfNone
  const { lower, upper } = ratioInterval(then, now)
  return lower > 1 || upper < 1
}

/** After none, so many cases are more than chance: 0.5 to the power of six is below 2.5 %. */
const fewestOfNone = 6

/** Intervals of 95 % that do not touch; stricter than a test of their difference, and never wrong the other way. */
const areApart = (one: Ends, other: Ends): boolean => one.low > other.high || one.high < other.low

/** Of what has none: the number itself. */
const endsOf = ({ range }: WrittenFigure, value: number): Ends =>
  range ?? { low: value, high: value }
