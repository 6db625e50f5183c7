import type { Localised } from '../schema/language.ts'

/**
 * How far it is on foot. The one place that says so: every figure about reach asks here, and none computes a way
 * itself. Every implementation keeps two promises, on which the search for sites rests:
 * no way is shorter than the geodesic distance, and nothing within `walkingMetres` lies beyond `geodesicReach` of it.
 */
export interface WalkingDistance {
  method: WalkingMethod
  /** Changes whenever an answer could: what is kept of distances is kept under it. */
  version: string
  /** How much longer than the straight line a way is taken to be; null where ways are measured. */
  detourFactor: number | null
  /** The geodesic distance, in metres, within which everything lies that can be reached by walking so far. */
  geodesicReach: (walkingMetres: number) => number
  /** Metres on foot for each pair, in the same order and of any number; null where no way leads. */
  walkingMetres: (pairs: readonly Pair[]) => Promise<readonly (number | null)[]>
  /** In a sentence for everybody who reads a figure: how it was measured, with the source's day where it has one. */
  told: Localised
  /** Where the ways come from; null for an estimate without any. */
  network: { source: Localised; asOf: string } | null
}

export type WalkingMethod = 'ESTIMATED' | 'STREET_NETWORK' | 'TRAVEL_COSTS'

/** For whom a way is measured: anybody on foot, or somebody who takes no steps and needs firm ground. */
export const travelProfiles = ['WALKING', 'WHEELCHAIR'] as const
export type TravelProfile = (typeof travelProfiles)[number]

/** The way of measuring in use for each profile; null where it is not known, as an estimate knows no steps. */
export interface WalkingDistances {
  WALKING: WalkingDistance
  WHEELCHAIR: WalkingDistance | null
}

/** Degrees, EPSG:4326. */
export interface Position {
  lon: number
  lat: number
}

/** From where somebody lives to where they walk, with the distance as the crow flies. */
export interface Pair {
  from: Position
  to: Position
  geodesicMetres: number
}
