import type { Ages } from '../terms/classifications.ts'
import type { Division } from './estimate-districts.ts'
import {
  aged60Plus,
  type CountedResidents,
  type DistrictPart,
  type OlderResidents,
  sumOf,
} from './inputs.ts'

/** How far an estimate missed where the truth is known, as fractions of the truth. */
export interface MeasuredError {
  readonly ages: Ages
  readonly mean: number
  readonly largest: number
}

const measuredAges: readonly {
  readonly ages: Ages
  readonly of: (residents: OlderResidents) => number
}[] = [
  { ages: 'AGE_60_TO_79', of: ({ AGE_60_TO_79 }) => AGE_60_TO_79 },
  { ages: 'AGE_80_PLUS', of: ({ AGE_80_PLUS }) => AGE_80_PLUS },
  { ages: 'AGE_60_PLUS', of: aged60Plus },
]

/**
 * Social spaces predicted from planning areas, in the way districts are estimated from social spaces, and compared with
 * what the register counts of them. A planning area that is one social space predicts itself and says nothing.
 * Districts are smaller than social spaces, so theirs is at least this error.
 * @throws RangeError where no planning area has several social spaces
 */
export function measureErrors(
  counted: readonly CountedResidents[],
  parts: readonly DistrictPart[],
  division: Division,
): MeasuredError[] {
  const predicted = predictSocialSpaces(counted, parts, division)
  if (predicted.length === 0) throw new RangeError('No planning area has several social spaces')
  return measuredAges.flatMap(({ ages, of }) => {
    // Of nobody there is no fraction.
    const misses = predicted.flatMap(({ estimate, truth }) =>
      of(truth) > 0 ? Math.abs(of(estimate) / of(truth) - 1) : [],
    )
    if (misses.length === 0) return []
    const mean = misses.reduce((sum, miss) => sum + miss, 0) / misses.length
    return { ages, mean, largest: Math.max(...misses) }
  })
}

/** Whether a planning area has several social spaces: otherwise nothing can be predicted that is known. */
export function canBeMeasured(counted: readonly CountedResidents[]): boolean {
  const areas = counted.map(({ planningArea }) => planningArea)
  return new Set(areas).size < areas.length
}

interface Prediction {
  readonly socialSpace: string
  readonly estimate: OlderResidents
  readonly truth: OlderResidents
}

function predictSocialSpaces(
  counted: readonly CountedResidents[],
  parts: readonly DistrictPart[],
  division: Division,
): Prediction[] {
  const estimates = [...new Set(counted.map(({ planningArea }) => planningArea))].flatMap(
    (planningArea) => {
      const together = counted.filter((count) => count.planningArea === planningArea)
      const here = parts.filter((part) => part.planningArea === planningArea)
      const all = sumOf(together.map(({ residents }) => residents))
      return division(all, here).map((residents, place) => ({
        socialSpace: here[place]?.socialSpace,
        residents,
        isPredicted: together.length > 1,
      }))
    },
  )
  return [...new Set(counted.map(({ socialSpace }) => socialSpace))].flatMap((socialSpace) => {
    const mine = estimates.filter((estimate) => estimate.socialSpace === socialSpace)
    if (!mine.some(({ isPredicted }) => isPredicted)) return []
    const truth = counted.filter((count) => count.socialSpace === socialSpace)
    return [
      {
        socialSpace,
        estimate: sumOf(mine.map(({ residents }) => residents)),
        truth: sumOf(truth.map(({ residents }) => residents)),
      },
    ]
  })
}
