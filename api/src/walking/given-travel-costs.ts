import type { Place } from '@atlas/geo/reach/distance/geodesic'
import type { Pair } from '../streets/network/street-network.ts'
import type { WalkingDistance } from './walking-distance.ts'

/** Metres on foot from one position to another, as somebody else computed them. */
export interface TravelCost {
  from: Place
  to: Place
  metres: number
}

const nameOf = ({ from, to }: Pick<Pair, 'from' | 'to'>) =>
  [from.lon, from.lat, to.lon, to.lat].map((degrees) => degrees.toFixed(5)).join(' ')

/**
 * Distances from a given matrix; a pair it does not name has no way. Positions are the same where they agree to a
 * metre (5 decimals). A way given as shorter than the straight line counts as the straight line.
 * @throws RangeError where a distance is negative or not finite, or a pair is given twice
 */
export function givenTravelCosts(
  costs: readonly TravelCost[],
  { version, source, asOf }: { version: string; source: string; asOf: string },
): WalkingDistance {
  const metresOf = new Map<string, number>()
  for (const cost of costs) {
    const name = nameOf(cost)
    if (!(cost.metres >= 0 && cost.metres < Infinity) || metresOf.has(name)) {
      throw new RangeError(`Not one distance for a pair: ${name}: ${cost.metres}`)
    }
    metresOf.set(name, cost.metres)
  }
  return {
    method: 'TRAVEL_COSTS',
    version: `given ${version}`,
    detourFactor: null,
    walkingMetres: (pairs) =>
      Promise.resolve(
        pairs.map((pair) => {
          const metres = metresOf.get(nameOf(pair))
          return metres === undefined ? null : Math.max(metres, pair.geodesicMetres)
        }),
      ),
    route: null,
    message: { key: 'walkingByTable', source, day: asOf },
    network: { source: { key: 'name', name: source }, asOf },
  }
}
