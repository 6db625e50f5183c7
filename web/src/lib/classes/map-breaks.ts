import { classBreaks, type ClassMethod } from '@atlas/geo/class-breaks'

import { readableBreaks } from './readable-breaks'

/** Where a map's classes begin, in numbers that can be read; around zero one of them is zero. */
export function mapBreaks(
  values: readonly number[],
  method: ClassMethod,
  classes: number,
  diverging: boolean,
): number[] {
  if (values.length === 0) return []
  const { minimum, maximum, breaks } = classBreaks(values, method, classes)
  const readable =
    method === 'equal-interval'
      ? evenBreaks(breaks, (maximum - minimum) / classes)
      : readableBreaks(values, breaks)
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
