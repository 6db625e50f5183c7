import type { Place } from '@atlas/geo/reach/distance/geodesic'
import type { MultiPolygon, Polygon } from 'geojson'
import type { StreetsRecord } from '../streets-record.ts'

/** Streets and footways that are installed: how far it is along them. */
export interface StreetNetwork {
  record: StreetsRecord
  /**
   * Metres on foot for each pair, in the same order: along streets, and straight to and from the nearest one.
   * Never shorter than the geodesic; null where no way leads or it is farther than anybody is asked to walk (furthestMetres of geo).
   */
  walkingMetres: (pairs: readonly Pair[], traveller: Traveller) => Promise<(number | null)[]>
  /** What lies within these distances, at most four, for drawing; whoever counts people asks for distances. */
  reach: (from: Place, metres: readonly number[], traveller: Traveller) => Promise<Reached[]>
}

/** On foot anywhere, or without steps and on firm ground. Nobody takes a ferry. */
export const travellers = ['ON_FOOT', 'WHEELCHAIR'] as const
export type Traveller = (typeof travellers)[number]

/** From where somebody lives to where they walk, with the distance as the crow flies. */
export interface Pair {
  from: Place
  to: Place
  geodesicMetres: number
}

export interface Reached {
  metres: number
  outline: Polygon | MultiPolygon
}
