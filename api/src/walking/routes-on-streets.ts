import type { Place, Places } from '@atlas/geo/reach/distance/geodesic'
import { type FurnitureSpots, furnitureAlong } from '@atlas/geo/wayfinding/furniture-along'
import { flightsOfStairs, type MappedStairs } from '@atlas/geo/wayfinding/stairs'
import { stepsOfWay, wayInMessages } from '@atlas/geo/wayfinding/steps-of-way'
import { LRUCache } from 'lru-cache'
import { unitsOfDegree } from '../streets/extract/bounds.ts'
import type { Spots, StreetFurniture } from '../streets/furniture/furniture.ts'
import type { Route, Traveller } from '../streets/network/street-network.ts'
import type { Streets } from '../streets/open-streets.ts'
import type { FindRoute, WalkingRoute } from './walking-route.ts'

/** Some thousand ways of a few kilometres. */
const mostBytes = 20_000_000
/** Of a way besides its points. */
const bytesOfWay = 4000

interface Found {
  route: WalkingRoute | null
}

/** Ways along streets in steps, with what stands beside them; found once and kept while the network is open. */
export function routesOnStreets(
  streets: Pick<Streets, 'network' | 'furniture'>,
  traveller: Traveller,
): FindRoute {
  const spots = furnitureSpots(streets)
  const cache = new LRUCache<string, Found, { from: Place; to: Place }>({
    maxSize: mostBytes,
    sizeCalculation: ({ route }) => bytesOfWay + (route ? 16 * route.course.lon.length : 0),
    fetchMethod: async (_name, _stale, { context: { from, to } }) => {
      const route = await streets.network.route(from, to, traveller)
      return { route: route && told(route, await spots()) }
    },
  })
  return async (from, to) => {
    const name = [from.lon, from.lat, to.lon, to.lat].join(' ')
    return (await cache.forceFetch(name, { context: { from, to } })).route
  }
}

interface Known {
  furniture: StreetFurniture
  degrees: FurnitureSpots
  /** By the numbers of their ways. */
  stairs: ReadonlyMap<number, MappedStairs>
}

function told(route: Route, { furniture, degrees, stairs }: Known): WalkingRoute {
  const { metres, course, bearing, apart, manoeuvres, stretches } = route
  const { benches, toilets, raisedKerbs, longestWithoutBench } = furnitureAlong(course, degrees)
  return {
    metres,
    course,
    ...wayInMessages(stepsOfWay(manoeuvres, stretches, stairs), bearing, apart),
    flightsOfStairs: flightsOfStairs(stretches),
    raisedKerbs: raisedKerbs.length,
    benches: benches.map(({ spot, metres }) => ({ ...placeOf(degrees.benches, spot), metres })),
    longestWithoutBench,
    toilets: toilets.map(({ spot, metres }) => ({
      ...placeOf(degrees.toilets, spot),
      metres,
      wheelchair: furniture.toilets.wheelchairAt(spot),
    })),
  }
}

const placeOf = ({ lon, lat }: Places, spot: number) => ({
  lon: lon[spot] ?? NaN,
  lat: lat[spot] ?? NaN,
})

/** Made when somebody first asks. */
function furnitureSpots(streets: Pick<Streets, 'furniture'>): () => Promise<Known> {
  let known: Known | undefined
  return async () => {
    if (known) return known
    const furniture = await streets.furniture()
    const { benches, toilets, steps, kerbs } = furniture
    known = {
      furniture,
      degrees: {
        benches: inDegrees(benches),
        toilets: inDegrees(toilets),
        raisedKerbs: inDegrees(kerbs, (kerb) => kerbs.heightAt(kerb) === 'RAISED'),
      },
      stairs: new Map(Array.from(steps.lon, (_, row) => [steps.wayAt(row), steps.mappedAt(row)])),
    }
    return known
  }
}

function inDegrees({ lon, lat }: Spots, isMeant: (spot: number) => boolean = () => true): Places {
  const degrees = (units: Int32Array) =>
    Float64Array.from(
      units.filter((_, spot) => isMeant(spot)),
      (unit) => unit / unitsOfDegree,
    )
  return { lon: degrees(lon), lat: degrees(lat) }
}
