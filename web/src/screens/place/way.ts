import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'
import { type NearestStop, wayToStopFields } from '$places/nearest-stop'
import { namesHome, readQuestion } from '$places/address'
import { loadStart, positionStart, type Start } from '$places/start'

import { readWayProfile, type WayProfile } from './address'
import { relationOf, straightLine, type Located, type Relation } from './directions'

const wayQuery = graphql(
  `
    query WayToPlace($slug: String!, $from: PositionInput!, $profile: TravelProfile!) {
      serviceSite(slug: $slug) {
        walkingMetres(from: $from)
        walkingRoute(from: $from, profile: $profile) {
          noRoute
          noRouteInWords
          route {
            metres
            steps {
              inWords
            }
            arrivalInWords
            course {
              lon
              lat
            }
            flightsOfStairs
            raisedKerbs
            benches {
              lon
              lat
            }
            longestMetresWithoutBench
            toilets {
              position {
                lon
                lat
              }
              wheelchair
            }
            note
            network
          }
        }
      }
      nearestStop(from: $from) {
        ...WayToStop
      }
      walkingDistance {
        method
      }
    }
  `,
  [wayToStopFields],
)

type Site = NonNullable<ResultOf<typeof wayQuery>['serviceSite']>
export type Route = NonNullable<Site['walkingRoute']['route']>

/** From where the visitor said to start, to a place. */
export interface Way {
  start: Start
  profile: WayProfile
  /** As the crow flies. */
  relation: Relation
  distanceMetres: number
  /** Null where no way is known. */
  walkingMetres: number | null
  /** Along streets, where it is to be told step by step. */
  route: Route | null
  /** Why a network that is installed knows no way; null where it does, or where there is none. */
  noRoute: string | null
  method: ResultOf<typeof wayQuery>['walkingDistance']['method']
  /** The one nearest to the start; null where none is known nearby. */
  nearestStop: NearestStop | null
}

/** How far from the point we take for it a start may be: so near, no direction is told. */
const startAccuracyMetres: Record<Start['kind'], number> = {
  position: 200,
  site: 200,
  office: 200,
  stop: 100,
  address: 30,
  landmark: 150,
  street: 400,
  postcode: 1500,
  district: 700,
  'social-space': 2000,
  'planning-area': 2000,
}

/** From somewhere in a district nobody can be told where to turn; metres. */
const exactStartMetres = 200

/** So far a way is told step by step; metres. Nobody who reads this page walks farther. */
const farthestTold = 5000

/** Null where the address names no start, or none that there is. */
export async function loadWay(
  asker: Asker,
  address: URLSearchParams,
  { slug, position }: { slug: string; position: Located },
): Promise<Way | null> {
  const question = readQuestion(address)
  const { position: at, start: named } = question
  const uncached = { ...asker, uncached: namesHome(question) }
  const start = at ? await positionStart(uncached, at) : named && (await loadStart(uncached, named))
  if (!start) return null
  const { lat, lon } = start.position
  const profile = readWayProfile(address)
  const { serviceSite, nearestStop, walkingDistance } = await ask(uncached, wayQuery, {
    slug,
    from: { lat, lon },
    profile,
  })
  return {
    start,
    relation: relationOf({ lat, lon, accuracyMetres: startAccuracyMetres[start.kind] }, position),
    distanceMetres: straightLine({ lat, lon }, position).metres,
    method: walkingDistance.method,
    nearestStop,
    ...wayAlongStreets(serviceSite, profile, startAccuracyMetres[start.kind]),
  }
}

function wayAlongStreets(
  site: Site | null,
  asked: WayProfile,
  accuracyMetres: number,
): Pick<Way, 'profile' | 'walkingMetres' | 'route' | 'noRoute'> {
  const walkingMetres = site?.walkingMetres ?? null
  const { route = null, noRoute = null, noRouteInWords = null } = site?.walkingRoute ?? {}
  // Without a network nobody knows where steps are: the way is the one on foot.
  const profile = noRoute === 'NO_STREET_NETWORK' ? 'WALKING' : asked
  if (!route) {
    return {
      profile,
      walkingMetres: profile === 'WALKING' ? walkingMetres : null,
      route,
      noRoute: noRoute === 'NO_WAY' ? noRouteInWords : null,
    }
  }
  const { metres } = route
  const isTold = metres <= farthestTold && accuracyMetres <= exactStartMetres
  return { profile, walkingMetres: metres, route: isTold ? route : null, noRoute }
}
