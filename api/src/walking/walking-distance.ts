import type { Message } from '@atlas/geo/words/vocabulary'
import type { Pair } from '../streets/network/street-network.ts'
import type { FindRoute } from './walking-route.ts'

/**
 * How far it is on foot. The one place that says so: every figure about reach asks here, and none computes a way
 * itself. Every implementation keeps a promise on which the search for sites rests: no way is shorter than the
 * geodesic, or than that times the detour factor.
 */
export interface WalkingDistance {
  method: WalkingMethod
  /** Changes whenever an answer could: what is kept of distances is kept under it. */
  version: string
  /** How much longer than the straight line a way is taken to be; null where ways are measured. */
  detourFactor: number | null
  /** Metres on foot for each pair, in the same order and of any number; null where no way leads. */
  walkingMetres: (pairs: readonly Pair[]) => Promise<readonly (number | null)[]>
  /** The way itself; null where only its length is known. */
  route: FindRoute | null
  /** For everybody who reads a figure: how it was measured, with the source's day where it has one. */
  message: Message
  /** Where the ways come from; null for an estimate without any. */
  network: { source: Message; asOf: string } | null
}

export type WalkingMethod = 'ESTIMATED' | 'STREET_NETWORK' | 'TRAVEL_COSTS'

/** The way of measuring in use for each profile; null where it is not known, as an estimate knows no steps. */
export interface WalkingDistances {
  WALKING: WalkingDistance
  WHEELCHAIR: WalkingDistance | null
}
