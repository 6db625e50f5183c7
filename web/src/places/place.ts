import { ask, type Asker } from '$api/ask'
import { districtOfficeFields } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'
import { siteFields } from '$api/sites'

import { type NearestStop, nearestStopFields } from './nearest-stop'
import { minuteOf, type OpeningState, openingStateFields } from './opening-state'

/** Everything known of a site, for whoever wants to go there. */
export const placeFields = graphql(
  `
    fragment Place on ServiceSite {
      ...Site
      responsibleFor {
        code
        name
      }
      district {
        code
        name
        planningArea {
          code
          name
        }
        socialSpaceParts {
          socialSpace {
            code
            name
          }
        }
      }
      openingHours {
        words
        weekly {
          weekdays
          spans {
            opens
            closes
          }
        }
      }
      telephone
      wheelchair
      offers
      website
      source {
        id
        title
        publisher
        licence
        licenceUrl
        asOf
      }
    }
  `,
  [siteFields],
)

const placeQuery = graphql(
  `
    query PlacePage($slug: String!, $moment: DateTime!) {
      dataVersion
      serviceSite(slug: $slug) {
        ...Place
        ...NearestStop
        openingHours {
          at(moment: $moment) {
            ...OpeningState
          }
        }
      }
      walkingDistance {
        method
      }
      city {
        name
      }
      districtOffices {
        ...DistrictOffice
      }
    }
  `,
  [placeFields, nearestStopFields, districtOfficeFields, openingStateFields],
)

type Answer = ResultOf<typeof placeQuery>

export type Place = ResultOf<typeof placeFields>
export type Landmark = Answer['districtOffices'][number]

export interface FoundPlace {
  dataVersion: string
  /** Under the slug of today, whichever was asked for. */
  place: Place
  /** Whether it is open now; null where its hours are not known. */
  now: OpeningState | null
  /** Null where none is known nearby. */
  nearestStop: NearestStop | null
  /** How ways are measured. */
  method: Answer['walkingDistance']['method']
  cityName: string
  offices: Landmark[]
}

/** @throws ApiFailure UNKNOWN_SITE where no place has or had this slug */
export async function loadPlace(asker: Asker, slug: string, now: Date): Promise<FoundPlace | null> {
  const answer = await ask(asker, placeQuery, { slug, moment: minuteOf(now) })
  const { dataVersion, serviceSite: place, walkingDistance, city, districtOffices } = answer
  if (!place) return null
  return {
    dataVersion,
    place,
    now: place.openingHours?.at ?? null,
    nearestStop: place.nearestStop,
    method: walkingDistance.method,
    cityName: city.name,
    offices: districtOffices,
  }
}

/** The social spaces of the district a place lies in, the one with most of its people first. */
export const socialSpacesOf = ({ socialSpaceParts }: Pick<Place['district'], 'socialSpaceParts'>) =>
  socialSpaceParts.map(({ socialSpace }) => socialSpace)

/** Who says it, and where; a title that begins with who says it needs no more. */
export const sourceName = ({ publisher, title }: Pick<Place['source'], 'publisher' | 'title'>) =>
  title.startsWith(publisher) ? title : `${publisher}, ${title}`

/** Every source of some places once: publisher, title and licence. */
export function placeSources(
  places: readonly { source: Pick<Place['source'], 'publisher' | 'title' | 'licence'> }[],
): string[] {
  const sources = places.map(({ source }) => `${sourceName(source)} (${source.licence})`)
  return [...new Set(sources)]
}
