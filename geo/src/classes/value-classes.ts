import type { Ends } from '../figures/range.ts'
import { classBreaks, type ClassMethod } from './class-breaks.ts'
import { evenBreaks, looseBreaks, readableBreaks } from './readable-breaks.ts'

/** How numbers are written. */
export interface Written {
  /** Of the number itself: 3 of a share that is written as 12.3 %. */
  readonly decimals: number
  /** The number that is written; of an estimate as roughly as its range lets it be known. */
  readonly rounded: (value: number, range?: Ends | null) => number
}

/** How the values of a map are to fall into classes. */
export interface ClassRule {
  readonly method: ClassMethod
  /** How many classes are wanted, an integer from 1. */
  readonly classes: number
  /** Values go both ways from zero: then classes are alike on both sides, whatever the method. */
  readonly diverging: boolean
  /** From this value on, either way, an area is flagged. */
  readonly flagThreshold: number | null
  readonly written: Written
}

/** An end of a class, in the unit of the values. */
export interface ClassEnd {
  readonly at: number
  /** Whether this very number still belongs to the class. */
  readonly included: boolean
}

/** A class of numbers as they are written; an end that is null is open. */
export interface ValueClass {
  readonly from: ClassEnd | null
  readonly to: ClassEnd | null
}

/**
 * Classes of a map, the lowest first. All that is compared is what is written, so that no number stands in a class it
 * does not read like, and every end is a number that can be written.
 *
 * Amounts begin with the lowest and end with the highest value; where many are zero, zero is a class of its own.
 * Differences have classes alike on both sides of zero, in equal steps of round numbers; where an area is flagged from
 * a threshold on, the threshold is such a step.
 *
 * @param values finite numbers of one unit, in any order
 * @returns none where there is no value; fewer than were asked for where values tie
 * @throws RangeError when a value is not finite or the number of classes is not an integer from 1
 */
export function valueClasses(values: readonly number[], rule: ClassRule): ValueClass[] {
  const { written } = rule
  if (!Number.isInteger(rule.classes) || rule.classes < 1) {
    throw new RangeError(`The number of classes must be an integer from 1, not ${rule.classes}`)
  }
  if (!values.every(Number.isFinite)) throw new RangeError('Every value must be a finite number')
  const steps = values.map((value) => stepsOf(value, written))
  const classes = rule.diverging ? aroundZero(steps, rule) : fromLowest(steps, rule)
  const end = (inSteps: ClassEnd | null) =>
    inSteps && { ...inSteps, at: ofSteps(inSteps.at, written) }
  return classes.map(({ from, to }) => ({ from: end(from), to: end(to) }))
}

/** The class in which a value lies as it is written, counted from 0; -1 where it lies in none. */
export function classOf(value: number, classes: readonly ValueClass[], written: Written): number {
  const steps = stepsOf(value, written)
  // An end is a number that can be written: rounding it would change nothing and take its time.
  const at = (end: ClassEnd) => Math.round(end.at * 10 ** written.decimals)
  return classes.findIndex(
    ({ from, to }) =>
      (from === null || (from.included ? steps >= at(from) : steps > at(from))) &&
      (to === null || (to.included ? steps <= at(to) : steps < at(to))),
  )
}

/** How many of the smallest steps that are written a number is. */
const stepsOf = (value: number, { decimals, rounded }: Written): number =>
  Math.round(rounded(value) * 10 ** decimals)

const ofSteps = (steps: number, { decimals }: Written): number =>
  Number((steps / 10 ** decimals).toFixed(decimals))

const included = (at: number): ClassEnd => ({ at, included: true })
const excluded = (at: number): ClassEnd => ({ at, included: false })
const onlyZero: ValueClass = { from: included(0), to: included(0) }

/** Classes of amounts, in steps. */
function fromLowest(steps: readonly number[], { method, classes }: ClassRule): ValueClass[] {
  const others = steps.filter((value) => value !== 0)
  const parted = isManyZeros(steps) && others.length > 0 && others.every((value) => value > 0)
  if (parted) return [onlyZero, ...divided(others, method, Math.max(1, classes - 1))]
  return divided(steps, method, classes)
}

function divided(steps: readonly number[], method: ClassMethod, classes: number): ValueClass[] {
  if (steps.length === 0) return []
  const { minimum, maximum, breaks } = classBreaks(steps, method, classes)
  const begins = [minimum, ...readableBy[method](steps, breaks, classes)]
  return begins.map((begin, index) => {
    const next = begins[index + 1]
    return { from: included(begin), to: next === undefined ? included(maximum) : excluded(next) }
  })
}

type Readable = (values: readonly number[], breaks: readonly number[], classes: number) => number[]

/** Each method lets its breaks move as far as its promise allows. */
const readableBy: Record<ClassMethod, Readable> = {
  'natural-breaks': readableBreaks,
  quantile: looseBreaks,
  'equal-interval': (values, breaks, classes) => {
    const minimum = Math.min(...values)
    return evenBreaks(minimum, breaks, (Math.max(...values) - minimum) / classes)
  },
}

/** Classes of differences, in steps; each has its mirror image, and the numbers on a boundary lie farther from zero. */
function aroundZero(steps: readonly number[], rule: ClassRule): ValueClass[] {
  if (steps.length === 0) return []
  const { middle, bounds } = middleAndBounds(steps, rule)
  const above = bounds.map((bound, index): ValueClass => {
    const next = bounds[index + 1]
    return { from: included(bound), to: next === undefined ? null : excluded(next) }
  })
  return [...above.map(mirrored).reverse(), ...middle, ...above]
}

const mirrored = ({ from, to }: ValueClass): ValueClass => {
  const other = (end: ClassEnd | null) => end && { ...end, at: -end.at }
  return { from: other(to), to: other(from) }
}

/** The classes around zero and, above them, where the others begin. */
function middleAndBounds(
  steps: readonly number[],
  { classes, flagThreshold, written }: ClassRule,
): { middle: ValueClass[]; bounds: number[] } {
  const farthest = Math.max(...steps.map(Math.abs))
  const threshold = flagThreshold === null ? null : stepsOf(flagThreshold, written)
  const count = (length: number, at: (index: number) => number) =>
    Array.from({ length: Math.max(0, length) }, (_, index) => at(index))
  if (isManyZeros(steps)) {
    const each = Math.max(1, Math.floor((classes - 1) / 2))
    const step = threshold ?? roundAtMost(farthest / each)
    const end = each === 1 ? null : excluded(step)
    const above: ValueClass = { from: excluded(0), to: end }
    return {
      middle: [mirrored(above), onlyZero, above],
      bounds: count(each - 1, (index) => step * (index + 1)),
    }
  }
  if (classes % 2 === 0) {
    const step = threshold ?? roundAtMost((2 * farthest) / classes)
    const end = classes === 2 ? null : excluded(step)
    return {
      middle: [
        { from: end && excluded(-step), to: excluded(0) },
        { from: included(0), to: end },
      ],
      bounds: count(classes / 2 - 1, (index) => step * (index + 1)),
    }
  }
  const half = threshold ?? roundAtMost(farthest / classes)
  const [from, to] = classes === 1 ? [null, null] : [excluded(-half), excluded(half)]
  return {
    middle: [{ from, to }],
    bounds: count((classes - 1) / 2, (index) => half * (2 * index + 1)),
  }
}

/** A tenth of them, and two at least, so that zero deserves a class of its own. */
function isManyZeros(steps: readonly number[]): boolean {
  const zeros = steps.filter((value) => value === 0).length
  return zeros >= Math.max(2, steps.length / 10)
}

/** Leading digits of round numbers, the largest first. */
const leading = [8, 6, 5, 4, 3, 2.5, 2, 1.5, 1] as const

/** The largest round integer up to a number; 1 at least. */
function roundAtMost(number: number): number {
  if (number < 1) return 1
  const scale = 10 ** Math.floor(Math.log10(number))
  const found = leading.find((digits) => {
    const round = digits * scale
    return round <= number && Number.isInteger(round)
  })
  return found === undefined ? scale : found * scale
}
