import type { Place } from '@atlas/geo/reach/geodesic'
import type { MultiPolygon, Polygon } from 'geojson'

/** Streets and footways that are installed: how far it is along them. */
export interface StreetNetwork {
  record: NetworkRecord
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

/** Where an installed network comes from. */
export interface NetworkRecord {
  /** Names this network and no other. */
  version: string
  /** The extract's file name and hash. */
  file: string
  sha256: string
  /** The day whose state of the map it holds, yyyy-mm-dd. */
  day: string
  publisher: string
  licence: string
  licenceUrl: string
  engine: string
  streets: number
  /** Cells where people live, and how many of them the network connects with the middle of the city. */
  cells: number
  connectedCells: number
  tiles: { files: number; bytes: number }
}

/** A network cannot be built or opened, for a reason that whoever runs it can mend. */
export class NetworkError extends Error {
  override name = 'NetworkError'
}
