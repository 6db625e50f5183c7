import type { WalkingDistance } from './walking-distance.ts'

/** Without a street network: longer than the straight line by a constant factor, a stated assumption. */
export function estimatedWalkingDistance(factor: number): WalkingDistance {
  if (!(factor >= 1 && factor < Infinity)) {
    throw new RangeError(`No way is shorter than the straight line: ${factor}`)
  }
  return {
    method: 'ESTIMATED',
    version: `estimated ${factor}`,
    detourFactor: factor,
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
