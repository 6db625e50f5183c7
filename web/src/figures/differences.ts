import {
  closeTo,
  roundedTo,
  roundingStep,
  stepOfEnds,
  toStepOutward,
} from '@atlas/geo/figures/precision'
import { rangeOfDifference, type Ends } from '@atlas/geo/figures/range'

import type { Unit } from '$api/catalogue'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { figureFormat, numberFormat, type FigureFormat } from './figures'

const isFraction = (unit: Unit) => unit === 'SHARE' || unit === 'RELATIVE_CHANGE'

interface Compared {
  value: number
  range?: Ends | null
}

/**
 * The first of two figures of one unit minus the second, as both are written: "+4,2 Prozentpunkte", "−310", "gleich".
 * 261 and 629 differ by 368, whatever was rounded away.
 */
export function differenceFormat(
  unit: Unit,
  language: Language,
  t: Pick<Messages, 'compare'>,
  /** Standing alone, or in a column whose head names the unit: "+4,2", "0". */
  as: 'full' | 'short' = 'full',
): (first: Compared, second: Compared) => string {
  const { rounded, decimals } = figureFormat(unit, language)
  return (...pair) => {
    const [first = 0, second = 0] = pair.map(({ value, range }) => rounded(value, range))
    const difference = roundedTo(decimals, first - second)
    if (difference === 0 && as === 'full') return t.compare.asMuch
    // As precise as the more precise of both: 99,7 − 0,7 is 99,0.
    const isRough = pair.every(
      ({ value, range }) =>
        roundingStep(value, unit, range) !== null || closeTo(value, unit, range) !== null,
    )
    return differenceFigureFormat(unit, language, t, isRough)[as](difference)
  }
}

/**
 * Between which differences the ranges of two numbers leave the first minus the second, as roughly as the rougher of
 * them is told; null where neither has a range.
 */
export function differenceEnds(
  unit: Unit,
  pair: readonly [first: Compared, second: Compared],
): { ends: Ends; step: number | null } | null {
  const range = rangeOfDifference(...pair)
  return range && roughEnds(unit, pair, range)
}

/** The ends of a difference, as roughly as the rougher of both numbers is told. */
export function roughEnds(
  unit: Unit,
  pair: readonly [first: Compared, second: Compared],
  range: Ends,
): { ends: Ends; step: number | null } {
  const steps = pair.flatMap((one) =>
    one.range ? (stepOfEnds(one.value, unit, one.range) ?? []) : [],
  )
  const step = steps.length > 0 ? Math.max(...steps) : null
  return { ends: step === null ? range : toStepOutward(range, step), step }
}

/** The same in words: "nach beiden Spannen −15 bis +1"; "" where neither has a range. */
export function differenceRangeWords(
  unit: Unit,
  pair: readonly [first: Compared, second: Compared],
  language: Language,
  t: Pick<Messages, 'compare'>,
): string {
  const found = differenceEnds(unit, pair)
  if (!found) return ''
  const { short } = differenceFigureFormat(unit, language, t, found.step !== null)
  return t.compare.differenceRange(short(found.ends.low), short(found.ends.high))
}

/** Differences of a unit that are figures themselves: "+310", "−4,2", standing alone "−4,2 Prozentpunkte". */
export function differenceFigureFormat(
  unit: Unit,
  language: Language,
  t: Pick<Messages, 'compare'>,
  /** Of figures that are told to whole percent. */
  isRough = false,
): FigureFormat {
  const figure = figureFormat(unit, language)
  const inPoints = isFraction(unit)
  const digits = isRough ? 0 : Math.max(0, figure.decimals - 2)
  const points = numberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const signed = (write: (value: number) => string) => (value: number) => {
    const text = write(Math.abs(value)).replace(/^[+−-]/, '')
    if (figure.rounded(value) === 0) return text
    return (value > 0 ? '+' : '−') + text
  }
  const short = inPoints
    ? (value: number) => points.format(100 * value)
    : (value: number) => figure.short(value)
  const full = inPoints
    ? (value: number) => {
        const text = points.format(100 * value)
        // "1,0 Prozentpunkte", but one of them.
        return `${text} ${text === '1' ? t.compare.percentagePoint : t.compare.percentagePoints}`
      }
    : (value: number) => figure.full(value)
  return {
    decimals: figure.decimals,
    rounded: figure.rounded,
    ends: figure.ends,
    short: signed(short),
    full: signed(full),
    bound: signed(inPoints ? short : figure.bound),
  }
}
