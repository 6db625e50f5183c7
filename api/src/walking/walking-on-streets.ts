import type { TravelProfile } from '@atlas/geo/reach/reach-question'
import type { StreetNetwork, Traveller } from '../streets/network/street-network.ts'
import { cachedWays } from './cached-ways.ts'
import type { WalkingDistance } from './walking-distance.ts'

const travellers: Record<TravelProfile, Traveller> = {
  WALKING: 'ON_FOOT',
  WHEELCHAIR: 'WHEELCHAIR',
}

/** Walking distances along the streets of an installed network. No way is shorter than the straight line. */
export function walkingDistanceOnStreets(
  network: StreetNetwork,
  profile: TravelProfile,
): WalkingDistance {
  const { version, day } = network.record
  return {
    method: 'STREET_NETWORK',
    version: `${version} ${profile}`,
    detourFactor: null,
    walkingMetres: cachedWays((pairs) => network.walkingMetres(pairs, travellers[profile])),
    message: { key: 'walkingOnStreets', day, withoutSteps: profile === 'WHEELCHAIR', to: 'SITE' },
    network: { source: { key: 'streetNetworkSource' }, asOf: day },
  }
}
