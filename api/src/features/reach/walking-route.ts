import type { Place } from '@atlas/geo/reach/distance/geodesic'
import type { TravelProfile } from '@atlas/geo/reach/reach-question'
import type { Message } from '@atlas/geo/words/vocabulary'
import type { DataContext } from '../../schema/context.ts'
import type { WalkingDistance } from '../../walking/walking-distance.ts'
import type { WalkingRoute } from '../../walking/walking-route.ts'
import { priceOf } from './price-of.ts'

/** A way along streets, or why there is none. */
export type RouteAnswer =
  | { route: WalkingRoute; walking: Measured; none: null }
  | { route: null; walking: null; none: { reason: NoRoute; message: Message } }

type Measured = NonNullable<WalkingDistance['network']>

export type NoRoute = 'NO_STREET_NETWORK' | 'NO_WAY'

const routes = {}

/** The way of somebody to a place, along the streets that are installed. */
export async function routeTo(
  { from, to, profile }: { from: Place; to: Place; profile: TravelProfile },
  context: DataContext,
): Promise<RouteAnswer> {
  const walking = context.walking[profile]
  const network = walking?.network
  if (!walking?.route || !network) return noRoute('NO_STREET_NETWORK', notMeasured(walking))
  const question = [profile, from.lon, from.lat, to.lon, to.lat].join(' ')
  context.budget.charge(routes, question, priceOf.route())
  context.checkpoint()
  const route = await walking.route(from, to)
  return route
    ? { route, walking: network, none: null }
    : noRoute('NO_WAY', { key: 'wayNowhere', withoutSteps: profile === 'WHEELCHAIR' })
}

const noRoute = (reason: NoRoute, message: Message): RouteAnswer => ({
  route: null,
  walking: null,
  none: { reason, message },
})

const notMeasured = (walking: WalkingDistance | null): Message =>
  walking?.message.key === 'walkingByTable'
    ? { key: 'wayOfTable', source: walking.message.source }
    : { key: 'wayNeedsNetwork' }
