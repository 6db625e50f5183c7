import type { Place, Places } from '@atlas/geo/reach/distance/geodesic'
import type { ToldStep } from '@atlas/geo/wayfinding/steps-of-way'
import type { Message } from '@atlas/geo/words/vocabulary'
import type { WheelchairAccess } from '../streets/furniture/furniture.ts'

/** A way along streets, with what helps or hinders on it, as far as it is mapped. */
export interface WalkingRoute {
  metres: number
  /** Its line. */
  course: Places
  steps: readonly ToldStep[]
  arrival: Message
  flightsOfStairs: number
  raisedKerbs: number
  benches: readonly OnTheWay[]
  /** The longest part without a bench; metres. */
  longestWithoutBench: number
  toilets: readonly (OnTheWay & { wheelchair: WheelchairAccess })[]
}

export interface OnTheWay extends Place {
  /** From the beginning of the way to where one is nearest to it. */
  metres: number
}

/** The way from one place to another; null where none leads there. */
export type FindRoute = (from: Place, to: Place) => Promise<WalkingRoute | null>
