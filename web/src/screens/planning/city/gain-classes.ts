import { type ValueClass, valueClasses } from '@atlas/geo/classes/value-classes'
import { bisectRight } from 'd3-array'

import { colouredClasses } from '$classes/classify'
import type { ClassColour } from '$classes/colours'

import { roughly } from '../rough-people'

/** As many as one can tell apart on small squares, with that of no gain. */
const wanted = 5

/** A class of gains; the last is open to above, as a plan that closes a site can let more be gained than today. */
export interface GainClass extends ValueClass {
  colour: ClassColour
}

/** The class of a cell where no site is proposed. */
export const notKnown = -1

export interface GainClasses {
  classes: readonly GainClass[]
  /** From which gain on each but the first is written as its own. */
  begins: readonly number[]
}

/** Classes of what is to be gained today, which stay while a plan changes it. */
export function gainClasses(gains: ArrayLike<number>): GainClasses {
  const known = Array.from(gains).filter((gain) => !Number.isNaN(gain))
  const rule = {
    method: 'natural-breaks',
    classes: wanted,
    diverging: false,
    flagThreshold: null,
    written: roughly,
  } as const
  const { ranges } = colouredClasses(valueClasses(known, rule), { ...rule, lowMeansNeed: false })
  const classes = ranges.map((one, index) =>
    index === ranges.length - 1 ? { ...one, to: null } : one,
  )
  const begins = classes.slice(1).map(({ from }) => writtenFrom(from?.at ?? 0, from?.included))
  return { classes, begins }
}

/** The least number that is written as another or more, so that of thousands in a frame none has to be written. */
function writtenFrom(least: number, isIncluded = true): number {
  const reaches = (value: number) =>
    isIncluded ? roughly.rounded(value) >= least : roughly.rounded(value) > least
  let [below, from] = [-1, 2 * least + 1]
  // Until no number lies between them.
  for (let middle = (below + from) / 2; middle > below && middle < from;) {
    if (reaches(middle)) from = middle
    else below = middle
    middle = (below + from) / 2
  }
  return from
}

/** The class of a gain as it is written, from 0. */
export const gainClass = (gain: number, { begins }: GainClasses): number =>
  Number.isNaN(gain) ? notKnown : bisectRight(begins, gain)

/** How many cells fall into each class, and of how many none is known. */
export function gainCounts(
  gains: ArrayLike<number>,
  classes: GainClasses,
): { counts: number[]; unknown: number } {
  const counts = classes.classes.map(() => 0)
  let unknown = 0
  for (const gain of Array.from(gains)) {
    const found = gainClass(gain, classes)
    if (found === notKnown) unknown += 1
    else counts[found] = (counts[found] ?? 0) + 1
  }
  return { counts, unknown }
}

/** Cells where most is to be gained, the best first, each in another district. */
export function bestCells(
  gains: ArrayLike<number>,
  district: ArrayLike<number>,
  most: number,
): number[] {
  const best = new Map<number, number>()
  for (let cell = 0; cell < gains.length; cell += 1) {
    const gain = gains[cell] ?? Number.NaN
    const of = district[cell] ?? -1
    const before = gains[best.get(of) ?? -1] ?? 0
    if (gain > before) best.set(of, cell)
  }
  return [...best.values()]
    .sort((one, other) => (gains[other] ?? 0) - (gains[one] ?? 0))
    .slice(0, most)
}
