import type { Localised } from '../../schema/language.ts'

/**
 * How far it is on foot. The one place that says so: every figure about reach asks here, and none computes a way
 * itself. Every implementation keeps two promises, on which the search for sites rests:
 * no way is shorter than the geodesic distance, and nothing within `walkingMetres` lies beyond `geodesicReach` of it.
 */
export interface WalkingDistance {
  method: WalkingMethod
  /** Changes whenever an answer could: what is kept of distances is kept under it. */
  version: string
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

/** How much longer a walk through streets is than the straight line: a stated assumption. */
export const detourFactor = 1.3

/** Without a street network: longer than the straight line by a constant factor. */
export function estimatedWalkingDistance(factor: number): WalkingDistance {
  if (!(factor >= 1 && factor < Infinity)) {
    throw new RangeError(`No way is shorter than the straight line: ${factor}`)
  }
  return {
    method: 'ESTIMATED',
    version: `estimated ${factor}`,
    geodesicReach: (walkingMetres) => walkingMetres / factor,
    walkingMetres: (pairs) =>
      Promise.resolve(pairs.map(({ geodesicMetres }) => geodesicMetres * factor)),
    told: {
      de: `Fußweg geschätzt als ${String(factor).replace('.', ',')} × Luftlinie von der Mitte der Zelle zum Standort; ein Straßennetz ist nicht eingespielt.`,
      en: `Walking distance estimated as ${factor} × the straight line from the cell’s centre to the site; no street network is installed.`,
    },
    network: null,
  }
}

let inUse = estimatedWalkingDistance(detourFactor)

/** Measures otherwise from now on: once, when a server with a street network starts. */
export function useWalkingDistance(distance: WalkingDistance): void {
  inUse = distance
}

/** The way of measuring in use. */
export const walkingDistance = (): WalkingDistance => inUse
