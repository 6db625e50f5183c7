import { ckmeans, equalIntervalBreaks, quantile } from 'simple-statistics'

export type ClassMethod = 'quantile' | 'natural-breaks' | 'equal-interval'

/** Where a map's classes begin, in the unit of the values. */
export interface ClassBreaks {
  minimum: number
  maximum: number
  /** Lower bounds of the second and every higher class, strictly ascending. */
  breaks: number[]
}

/**
 * Divides values into classes for a choropleth. A value belongs to the class
 * whose lower bound it reaches.
 *
 * Quantile and natural breaks begin each class at a value that occurs, so no
 * class is empty; equal intervals may leave classes empty. Where values tie,
 * fewer classes come back than were asked for.
 *
 * Methods: quantile is type 7 of Hyndman & Fan (1996), natural breaks is
 * Ckmeans.1d.dp by Wang & Song (2011), the optimal form of Jenks' classes.
 *
 * @param values finite numbers of one unit, in any order; not changed
 * @param classes how many classes are wanted, an integer from 1
 * @throws RangeError when there is no value, a value is not finite or the
 *   number of classes is not an integer from 1
 */
export function classBreaks(
  values: readonly number[],
  method: ClassMethod,
  classes: number,
): ClassBreaks {
  if (!Number.isInteger(classes) || classes < 1) {
    throw new RangeError(`The number of classes must be an integer from 1, not ${classes}`)
  }
  if (!values.every(Number.isFinite)) throw new RangeError('Every value must be a finite number')
  const distinct = [...new Set(values)].sort((a, b) => a - b)
  const minimum = distinct[0]
  const maximum = distinct.at(-1)
  if (minimum === undefined || maximum === undefined) {
    throw new RangeError('Classes need at least one value')
  }
  const candidates = lowerBounds[method]({ values: [...values], distinct, classes })
  return { minimum, maximum, breaks: strictlyAscendingAbove(minimum, candidates) }
}

interface Sample {
  values: number[]
  /** The values without repetition, ascending. */
  distinct: number[]
  classes: number
}

const lowerBounds: Record<ClassMethod, (sample: Sample) => number[]> = {
  quantile({ values, distinct, classes }) {
    const shares = Array.from({ length: classes - 1 }, (_, index) => (index + 1) / classes)
    return shares.flatMap((part) => {
      const bound = quantile(values, part)
      return distinct.find((value) => value >= bound) ?? []
    })
  },
  'natural-breaks'({ values, distinct, classes }) {
    return ckmeans(values, Math.min(classes, distinct.length)).flatMap((group) => group[0] ?? [])
  },
  'equal-interval'({ values, classes }) {
    return equalIntervalBreaks(values, classes).slice(1, classes)
  },
}

function strictlyAscendingAbove(minimum: number, candidates: number[]): number[] {
  const breaks: number[] = []
  for (const candidate of candidates) {
    if (candidate > (breaks.at(-1) ?? minimum)) breaks.push(candidate)
  }
  return breaks
}
