import type { Coverage } from '@atlas/geo/reach/coverage'
import type { ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { pointsOf } from '@atlas/geo/reach/distance/geodesic'
import { pairsNearby } from '@atlas/geo/reach/distance/pairs-nearby'
import { nearestOfPairs } from '@atlas/geo/reach/distance/ways'
import { type ReachedStops, reachedStops, stopCoverageOf } from '@atlas/geo/reach/stop-coverage'
import type { Area } from '@atlas/geo/world/snapshot'
import type { DataContext } from '../../schema/context.ts'
import { bytesOf } from './bytes-of.ts'
import { cachedAnswers } from './cached-answers.ts'
import { measurePairs } from './measure-pairs.ts'
import { priceOf } from './price-of.ts'
import { cellsOf, sharedDistrictsOf } from './reached-world.ts'

/** Found when somebody asks first, once for all areas and ages. */
const stopsWithin = cachedAnswers<{ metres: number }, ReachedStops>(
  { mostBytes: 10_000_000, bytesOf: bytesOf.stops, price: priceOf.stops },
  async ({ metres }, { world, walking: { WALKING: walking }, checkpoint }) => {
    const cells = cellsOf(world)
    const walked = { world, cells, shared: sharedDistrictsOf(world), walking: walking.message }
    if (world.stops.length === 0 || walking.method === 'TRAVEL_COSTS')
      return reachedStops(walked, metres, null, null)
    // No way is shorter than the geodesic.
    const pairs = pairsNearby(cells.points, pointsOfStops(world), metres, checkpoint)
    const ways = await measurePairs(pairs, cells.cells, world.stops, walking)
    const nearest = nearestOfPairs(cells.length, pairs, ways)
    const isEstimated = walking.detourFactor !== null
    const straight = isEstimated ? nearestOfPairs(cells.length, pairs, pairs.geodesic) : null
    return reachedStops(walked, metres, nearest, straight)
  },
)

const pointsOfStops = ({ stops }: DataContext['world']) =>
  pointsOf({ lon: stops.map(({ lon }) => lon), lat: stops.map(({ lat }) => lat) })

/** Who of an area's residents reaches a stop of public transport. */
export const stopCoverageIn = async (
  area: Area,
  { ages, withinMetres: metres }: { ages: ReachAges; withinMetres: number },
  context: DataContext,
): Promise<Coverage> => stopCoverageOf(await stopsWithin({ metres }, context), area, ages)
