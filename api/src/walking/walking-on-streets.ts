import type { TravelProfile } from '@atlas/geo/reach/reach-question'
import type { Traveller } from '../streets/network/street-network.ts'
import type { Streets } from '../streets/open-streets.ts'
import { cachedWays } from './cached-ways.ts'
import { routesOnStreets } from './routes-on-streets.ts'
import type { WalkingDistance } from './walking-distance.ts'

const travellers: Record<TravelProfile, Traveller> = {
  WALKING: 'ON_FOOT',
  WHEELCHAIR: 'WHEELCHAIR',
}

/** Walking distances along the streets of an installed network. No way is shorter than the straight line. */
export function walkingDistanceOnStreets(
  streets: Pick<Streets, 'network' | 'furniture'>,
  profile: TravelProfile,
): WalkingDistance {
  const { network } = streets
  const { version, day } = network.record
  const traveller = travellers[profile]
  return {
    method: 'STREET_NETWORK',
    version: `${version} ${profile}`,
    detourFactor: null,
    walkingMetres: cachedWays((pairs) => network.walkingMetres(pairs, traveller)),
    route: routesOnStreets(streets, traveller),
    message: { key: 'walkingOnStreets', day, withoutSteps: profile === 'WHEELCHAIR', to: 'SITE' },
    network: { source: { key: 'streetNetworkSource' }, asOf: day },
  }
}
