import { ask, type Asker } from '$api/ask'
import type { SiteTotal } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'

import { placeFields, type Place } from './place'

const publicPlacesQuery = graphql(
  `
    query PublicPlaces($filter: ServiceSiteFilter!, $after: String) {
      dataVersion
      siteTotals {
        kind
        known
        count
        asOf
      }
      serviceSites(first: 100, filter: $filter, after: $after) {
        nodes {
          ...Place
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [placeFields],
)

type Answer = ResultOf<typeof publicPlacesQuery>

export interface PlacesFilter {
  planningArea?: string
  socialSpace?: string
  district?: string
}

export interface PublicPlaces {
  dataVersion: string
  /** By name. */
  places: Place[]
  /** How many of a kind are known, of how many. */
  siteTotals: SiteTotal[]
}

/** All places that may be shown to everyone, page by page. @throws ApiFailure UNKNOWN_AREA */
export async function loadPublicPlaces(
  asker: Asker,
  filter: PlacesFilter = {},
): Promise<PublicPlaces> {
  const places: Place[] = []
  let answer: Answer
  let after: string | null = null
  do {
    answer = await ask(asker, publicPlacesQuery, { filter, after })
    places.push(...answer.serviceSites.nodes)
    after = answer.serviceSites.pageInfo.endCursor
  } while (answer.serviceSites.pageInfo.hasNextPage)
  return { dataVersion: answer.dataVersion, places, siteTotals: answer.siteTotals }
}
