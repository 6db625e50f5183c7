import { geodesicMetres } from '@atlas/geo/reach/distance/geodesic'
import { askedAtMost } from '@atlas/geo/terms/asked-at-most'

import { ask, type Asker } from '$api/ask'
import { districtOfficeFields } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'
import { siteFields, type ServiceKind } from '$api/sites'

import type { Coordinates } from '$places/coarse-position'
import { type NearestStop, nearestStopFields, wayToStopFields } from '$places/nearest-stop'
import { minuteOf, openingStateFields } from '$places/opening-state'
import type { Start } from '$places/start'

const nearestPlacesQuery = graphql(
  `
    query NearestPlaces(
      $near: NearInput!
      $from: PositionInput!
      $first: Int!
      $moment: DateTime!
    ) {
      serviceSites(near: $near, first: $first) {
        nodes {
          ...Site
          ...NearestStop
          responsibleFor {
            code
            name
          }
          distanceMetres
          walkingMetres(from: $from)
          openingHours {
            words
            at(moment: $moment) {
              ...OpeningState
            }
          }
          telephone
          wheelchair
          offers
          district {
            name
          }
          source {
            publisher
            title
            url
          }
        }
      }
      nearestStop(from: $from) {
        ...WayToStop
      }
      siteTotals {
        kind
        known
        count
        asOf
      }
      walkingDistance {
        method
      }
      districtOffices {
        ...DistrictOffice
      }
    }
  `,
  [siteFields, nearestStopFields, wayToStopFields, districtOfficeFields, openingStateFields],
)

type Answer = ResultOf<typeof nearestPlacesQuery>
export type Place = Answer['serviceSites']['nodes'][number]
export type Office = Answer['districtOffices'][number]

export interface NearestPlaces {
  /** All of the kind looked for, the nearest on foot first. */
  places: Place[]
  /** The counselling of the city that is there for whoever starts here, whatever is looked for. */
  responsible: Place | null
  /** The stop nearest to the start; null where none is known nearby. */
  nearestStop: NearestStop | null
  /** How many of a kind are known, of how many. */
  siteTotals: Answer['siteTotals']
  /** How the ways were measured. */
  method: Answer['walkingDistance']['method']
  /** The nearest office of the city, where somebody can tell that a place is missing. */
  office: Office | null
}

/** Known places around a start. */
export async function loadNearestPlaces(
  asker: Asker,
  { position: { lat, lon }, planningArea }: Pick<Start, 'position' | 'planningArea'>,
  { kind, now }: { kind: ServiceKind | null; now: Date },
): Promise<NearestPlaces> {
  const from = { lat, lon }
  const { serviceSites, nearestStop, siteTotals, walkingDistance, districtOffices } = await ask(
    asker,
    nearestPlacesQuery,
    {
      // Every place of the city.
      near: { ...from, withinMetres: askedAtMost.metresAway },
      from,
      // Far more than anybody reads, and all there are today.
      first: askedAtMost.pageSize,
      moment: minuteOf(now),
    },
  )
  const all = serviceSites.nodes.toSorted((a, b) => wayTo(a) - wayTo(b))
  return {
    places: all.filter(({ kinds }) => kind === null || kinds.includes(kind)),
    responsible: all.find((place) => isResponsible(place, planningArea)) ?? null,
    nearestStop,
    siteTotals,
    method: walkingDistance.method,
    office: nearestOffice(districtOffices, from),
  }
}

export const isResponsible = (
  { kinds, responsibleFor }: Pick<Place, 'kinds' | 'responsibleFor'>,
  planningArea: Start['planningArea'],
): boolean =>
  kinds.includes('COUNSELLING') &&
  responsibleFor !== null &&
  responsibleFor.code === planningArea?.code

/** A place without a known way comes after all that have one; the sort keeps those by distance. */
const wayTo = ({ walkingMetres }: Place) => walkingMetres ?? Number.MAX_VALUE

function nearestOffice(offices: readonly Office[], from: Coordinates): Office | null {
  const distance = ({ position }: Office) => geodesicMetres(from, position)
  return offices.reduce<Office | null>(
    (nearest, office) => (nearest && distance(nearest) <= distance(office) ? nearest : office),
    null,
  )
}

/** As many as fit a first look; who wants more asks for all. */
const few = 5

export const listedPlaces = <Listed>(places: readonly Listed[], all: boolean): readonly Listed[] =>
  all ? places : places.slice(0, few)
