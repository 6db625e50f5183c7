import { classBreaks, type ClassMethod } from '@atlas/geo/classes/class-breaks'

import { flagBreaks } from './flag-breaks'
import { looseBreaks, readableBreaks } from './readable-breaks'

/** How the values of a map are to fall into classes. */
export interface ClassChoice {
  method: ClassMethod
  classes: number
  /** Values go both ways from zero. */
  diverging: boolean
  /** From this value on, either way, an area is flagged. */
  flagThreshold: number | null
}

type Readable = (values: readonly number[], breaks: readonly number[], width: number) => number[]

/** Each method lets its breaks move as far as its promise allows. */
const readableBy: Record<ClassMethod, Readable> = {
  'natural-breaks': readableBreaks,
  quantile: looseBreaks,
  'equal-interval': (_, breaks, width) => evenBreaks(breaks, width),
}

/**
 * Where a map's classes begin, in numbers that can be read. Around zero one of
 * them is zero; where areas are flagged, two of them are the threshold.
 */
export function mapBreaks(
  values: readonly number[],
  { method, classes, diverging, flagThreshold }: ClassChoice,
): number[] {
  if (values.length === 0) return []
  const { minimum, maximum, breaks } = classBreaks(values, method, classes)
  const readable = readableBy[method](values, breaks, (maximum - minimum) / classes)
  if (flagThreshold !== null) return withThreshold(readable, flagThreshold, minimum, maximum)
  return diverging && minimum < 0 && maximum >= 0 ? withZero(readable) : readable
}

/**
 * Rounded by at most an eighth of a class, so that the classes stay about as
 * wide as each other: empty ones leave wide gaps, in which the roundest number
 * may be far away or the same for two breaks.
 */
function evenBreaks(breaks: readonly number[], width: number): number[] {
  const exponent = Math.floor(Math.log10(width / 4))
  const step = 10 ** exponent
  return breaks.map((bound) =>
    Number((Math.round(bound / step) * step).toFixed(Math.max(0, -exponent))),
  )
}

/** The break closest to zero becomes zero: no class mixes growth with decline. */
function withZero(breaks: readonly number[]): number[] {
  const closest = breaks.reduce(
    (best, bound) => (Math.abs(bound) < Math.abs(best) ? bound : best),
    Infinity,
  )
  return breaks.map((bound) => (bound === closest ? 0 : bound))
}

/** The thresholds first, then zero, then those of the method that lie farthest from these. */
function withThreshold(
  breaks: readonly number[],
  threshold: number,
  minimum: number,
  maximum: number,
): number[] {
  const { lower, upper } = flagBreaks(threshold)
  const wanted = breaks.length
  const chosen = [lower, upper, 0]
    .filter((bound) => bound > minimum && bound <= maximum)
    .slice(0, Math.max(wanted, 2))
  const rest = [...breaks]
  const room = (bound: number) => Math.min(...chosen.map((other) => Math.abs(other - bound)))
  while (chosen.length < wanted && rest.length > 0) {
    rest.sort((a, b) => room(b) - room(a))
    const [farthest] = rest.splice(0, 1)
    if (farthest === undefined || room(farthest) < threshold / 5) break
    chosen.push(farthest)
  }
  return chosen.sort((a, b) => a - b)
}
