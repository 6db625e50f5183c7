import { bandsOf, type ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { metresIn } from '@atlas/geo/reach/reach-question'
import type { CellAge } from '@atlas/geo/terms/classifications'

import type { LimitUnit, ReachLimit } from './reach-choices'

/** What the slider offers, in metres or minutes. */
export const limitRanges: Record<LimitUnit, { least: number; most: number; step: number }> = {
  METRES: { least: 100, most: 5_000, step: 50 },
  MINUTES: { least: 2, most: 60, step: 1 },
}

export const usualValues: Record<LimitUnit, number> = { METRES: 1_000, MINUTES: 15 }

/** km/h that a person may be taken to walk. */
export const speedRange = { least: 1, most: 7 } as const

/** How far people of an age walk, in metres. */
export function metresOf({ unit, value, speeds }: ReachLimit, age: CellAge): number {
  return unit === 'METRES' ? value : metresIn(value, speeds[age])
}

/** How far the slowest of the ages counted walk: what a map of one colour a cell shows. */
export function slowestMetres(limit: ReachLimit, ages: ReachAges): number {
  return Math.min(...bandsOf(ages).map((age) => metresOf(limit, age)))
}
