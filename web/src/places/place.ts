import { ask, type Asker } from '$api/ask'
import { districtOfficeFields } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'
import { siteFields } from '$api/sites'

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
    query PlacePage($slug: String!) {
      dataVersion
      serviceSite(slug: $slug) {
        ...Place
      }
      city {
        name
      }
      districtOffices {
        ...DistrictOffice
      }
    }
  `,
  [placeFields, districtOfficeFields],
)

type Answer = ResultOf<typeof placeQuery>

export type Place = NonNullable<Answer['serviceSite']>
export type Landmark = Answer['districtOffices'][number]

export interface FoundPlace {
  dataVersion: string
  /** Under the slug of today, whichever was asked for. */
  place: Place
  cityName: string
  offices: Landmark[]
}

/** @throws ApiFailure UNKNOWN_SITE where no place has or had this slug */
export async function loadPlace(asker: Asker, slug: string): Promise<FoundPlace | null> {
  const { dataVersion, serviceSite, city, districtOffices } = await ask(asker, placeQuery, { slug })
  if (!serviceSite) return null
  return { dataVersion, place: serviceSite, cityName: city.name, offices: districtOffices }
}

/** The social spaces of the district a place lies in, the one with most of its people first. */
export const socialSpacesOf = ({ socialSpaceParts }: Pick<Place['district'], 'socialSpaceParts'>) =>
  socialSpaceParts.map(({ socialSpace }) => socialSpace)

/** Every source of some places once: publisher, title and licence. */
export function placeSources(places: readonly Pick<Place, 'source'>[]): string[] {
  const sources = places.map(
    ({ source }) => `${source.publisher}, ${source.title} (${source.licence})`,
  )
  return [...new Set(sources)]
}
