import type { Coverage } from '@atlas/geo/reach/coverage'
import type { ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { type Place, type Places, pointsOf } from '@atlas/geo/reach/distance/geodesic'
import { pairsNearby } from '@atlas/geo/reach/distance/pairs-nearby'
import { nearestOfPairs } from '@atlas/geo/reach/distance/ways'
import {
  farthestStopMetres,
  type NearestStop,
  nearestStopOf,
  nearestStops,
  type WaysToStops,
} from '@atlas/geo/reach/nearest-stop'
import { type ReachedStops, reachedStops, stopCoverageOf } from '@atlas/geo/reach/stop-coverage'
import type { Published } from '@atlas/geo/world/published'
import type { Area, ServiceSite } from '@atlas/geo/world/snapshot'
import type { DataContext } from '../../schema/context.ts'
import type { WalkingDistance } from '../../walking/walking-distance.ts'
import { bytesOf } from './bytes-of.ts'
import { cachedAnswers } from './cached-answers.ts'
import { measurePairs, nearestOnFoot } from './nearest-on-foot.ts'
import { priceOf } from './price-of.ts'
import { cellsOf, sharedDistrictsOf } from './reached-world.ts'

/** A table of ways knows those to sites alone. */
const areWaysKnown = ({ world, walking }: { world: Published; walking: WalkingDistance }) =>
  world.stops.length > 0 && walking.method !== 'TRAVEL_COSTS'

/** Found when somebody asks first, once for all areas and ages. */
const stopsWithin = cachedAnswers<{ metres: number }, ReachedStops>(
  { mostBytes: 10_000_000, bytesOf: bytesOf.stops, price: priceOf.stops },
  async ({ metres }, { world, walking: { WALKING: walking }, checkpoint }) => {
    const cells = cellsOf(world)
    const walked = { world, cells, shared: sharedDistrictsOf(world), walking: walking.message }
    if (!areWaysKnown({ world, walking })) return reachedStops(walked, metres, null, null)
    // No way is shorter than the geodesic.
    const pairs = pairsNearby(cells.points, pointsOfPlaces(world.stops), metres, checkpoint)
    const ways = await measurePairs(pairs, cells.cells, world.stops, walking)
    const nearest = nearestOfPairs(cells.length, pairs, ways)
    const isEstimated = walking.detourFactor !== null
    const straight = isEstimated ? nearestOfPairs(cells.length, pairs, pairs.geodesic) : null
    return reachedStops(walked, metres, nearest, straight)
  },
)

const placesOf = (places: readonly Place[]) => ({
  lon: places.map(({ lon }) => lon),
  lat: places.map(({ lat }) => lat),
})
const pointsOfPlaces = (places: readonly Place[]) => pointsOf(placesOf(places))

/** Who of an area's residents reaches a stop of public transport. */
export const stopCoverageIn = async (
  area: Area,
  { ages, withinMetres: metres }: { ages: ReachAges; withinMetres: number },
  context: DataContext,
): Promise<Coverage> => stopCoverageOf(await stopsWithin({ metres }, context), area, ages)

/** Of all sites, found when somebody asks of the first. */
const stopsOfSites = cachedAnswers<object, ReadonlyMap<string, NearestStop>>(
  { mostBytes: 1_000_000, bytesOf: bytesOf.nearestStops, price: priceOf.nearestStops },
  async (_, { world, walking: { WALKING: walking }, checkpoint }) => {
    if (!areWaysKnown({ world, walking })) return new Map()
    const ways = await waysToStops(placesOf(world.sites), { world, walking, checkpoint })
    return nearestStops(world.sites, ways)
  },
)

async function waysToStops(
  from: Places,
  { world: { stops }, walking, checkpoint }: Walker,
): Promise<WaysToStops> {
  const points = { from: pointsOf(from), to: pointsOfPlaces(stops) }
  const walked = { from, to: stops, points, within: farthestStopMetres }
  const nearest = await nearestOnFoot(walked, walking, checkpoint)
  return { stops, points, nearest, isEstimated: walking.detourFactor !== null }
}

interface Walker extends Pick<DataContext, 'world' | 'checkpoint'> {
  readonly walking: WalkingDistance
}

/** The stop of public transport nearest to a site on foot; null where none is known within a walk. */
export const nearestStopTo = async (
  { slug }: Pick<ServiceSite, 'slug'>,
  context: DataContext,
): Promise<NearestStop | null> => (await stopsOfSites({}, context)).get(slug) ?? null

const fromPositions = {}

/** The stop of public transport nearest to a position; null where none is known within a walk. Nobody's is cached. */
export async function nearestStopFrom(
  { lon, lat }: Place,
  { world, walking: { WALKING: walking }, budget, checkpoint }: DataContext,
): Promise<NearestStop | null> {
  if (!areWaysKnown({ world, walking })) return null
  budget.charge(fromPositions, `${lon} ${lat}`, priceOf.nearestStop())
  checkpoint()
  const from = { lon: [lon], lat: [lat] }
  return nearestStopOf(await waysToStops(from, { world, walking, checkpoint }), 0, 0)
}
