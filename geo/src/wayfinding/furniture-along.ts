import type { Places } from '../reach/distance/geodesic.ts'
import { alongCourse, type Beside, longestWithout, metresAlong } from './along-course.ts'

/** Where what helps or hinders on the way stands, as far as it is mapped. */
export interface FurnitureSpots {
  readonly benches: Places
  readonly toilets: Places
  readonly raisedKerbs: Places
}

/** What one comes past on a way. */
export interface FurnitureAlong {
  readonly benches: readonly Beside[]
  readonly toilets: readonly Beside[]
  readonly raisedKerbs: readonly Beside[]
  /** The longest part of the way without a bench, from its beginning to its end; metres. */
  readonly longestWithoutBench: number
}

/** Metres from the middle of the street, as it is mapped, to what still counts as being on the way. */
export const besideTheWay = {
  /** The width of a street with its pavements. */
  benches: 20,
  /** What somebody who needs one goes out of their way for. */
  toilets: 100,
  /** One has to climb it. */
  raisedKerbs: 3,
}

export function furnitureAlong(course: Places, spots: FurnitureSpots): FurnitureAlong {
  const benches = alongCourse(course, spots.benches, besideTheWay.benches)
  return {
    benches,
    toilets: alongCourse(course, spots.toilets, besideTheWay.toilets),
    raisedKerbs: alongCourse(course, spots.raisedKerbs, besideTheWay.raisedKerbs),
    longestWithoutBench: longestWithout(benches, metresAlong(course).at(-1) ?? 0),
  }
}
