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
    walkingMetres: (pairs) =>
      Promise.resolve(pairs.map(({ geodesicMetres }) => geodesicMetres * factor)),
    route: null,
    message: { key: 'walkingEstimated', factor, to: 'SITE' },
    network: null,
  }
}
