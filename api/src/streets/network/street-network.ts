import type { Place } from '@atlas/geo/reach/distance/geodesic'
import type { Manoeuvre, Stretch } from '@atlas/geo/wayfinding/steps-of-way'
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
  /** The way itself, where walkingMetres knows one; null where it does not. */
  route: (from: Place, to: Place, traveller: Traveller) => Promise<Route | null>
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

/** One way from a place to another. */
export interface Route {
  /** As walkingMetres has it. */
  metres: number
  /** Along streets. Degrees. */
  course: { lon: Float64Array; lat: Float64Array }
  /** In which direction it begins, clockwise from north. */
  bearing: number
  /** Metres straight from the start to the course, and from there to the place. */
  apart: { start: number; place: number }
  manoeuvres: readonly Manoeuvre[]
  stretches: readonly Stretch[]
}

export interface Reached {
  metres: number
  outline: Polygon | MultiPolygon
}
