import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { namesHouse } from './address'
import { houseFields, meantOf, unknownNumberOf } from './houses'

const searchQuery = graphql(
  `
    query Search($text: String!) {
      search(text: $text, first: 50) {
        __typename
        ... on City {
          id
        }
        ... on PlanningArea {
          id
        }
        ... on SocialSpace {
          id
        }
        ... on District {
          id
        }
        ... on ServiceSite {
          slug
        }
        ... on DistrictOffice {
          id
        }
        ... on Stop {
          id
          nameInFull
          lon
          lat
          placeDistrict: district {
            name
          }
        }
        ... on Street {
          id
          nameInFull
          position {
            lon
            lat
          }
          placeDistrict: district {
            name
          }
          unknownNumber {
            number
            nearest {
              ...House
              position {
                lon
                lat
              }
            }
          }
        }
        ... on Address {
          ...House
          position {
            lon
            lat
          }
        }
        ... on Postcode {
          id
          code
          position {
            lon
            lat
          }
        }
        ... on Landmark {
          id
          nameInFull
          position {
            lon
            lat
          }
          placeDistrict: district {
            name
          }
        }
      }
    }
  `,
  [houseFields],
)

/** As many as the list has room for. */
const mostHits = 12

/** What was found: a reference into the catalogue, which knows the names, or a place with its own. */
export type SearchHit =
  | { kind: 'city'; id: string }
  | { kind: 'area'; id: string }
  | { kind: 'site'; slug: string }
  | { kind: 'office'; id: string }
  | FoundPlace

/** A stop, or what an extract of OpenStreetMap knows. */
export interface FoundPlace {
  kind: 'place'
  placeKind: 'stop' | 'street' | 'address' | 'postcode' | 'landmark'
  /** As the finder names where one starts. */
  id: string
  name: string
  /** What tells it apart. */
  where: string[]
  position: { lon: number; lat: number }
}

/** It carries the text that asked for it, so that a late answer is not shown under another. */
export interface SearchHits {
  text: string
  hits: SearchHit[]
  /** A house number the street has not, as far as is known: the nearest known ones are among the hits. */
  unknownNumber: string | null
}

export async function search(asker: Asker, text: string): Promise<SearchHits> {
  const answer = await ask({ ...asker, uncached: namesHouse(text) }, searchQuery, { text })
  const meant = meantOf(answer.search)
  const hits = meant.flatMap((hit): SearchHit[] => {
    switch (hit.__typename) {
      case 'ServiceSite':
        return [{ kind: 'site', slug: hit.slug }]
      case 'DistrictOffice':
        return [{ kind: 'office', id: hit.id }]
      case 'City':
        return [{ kind: 'city', id: hit.id }]
      case 'PlanningArea':
      case 'SocialSpace':
      case 'District':
        return [{ kind: 'area', id: hit.id }]
      default:
        return placesOf(hit)
    }
  })
  return { text, hits: hits.slice(0, mostHits), unknownNumber: unknownNumberOf(meant) }
}

type Hit = ResultOf<typeof searchQuery>['search'][number]
type PlaceHit = Extract<
  Hit,
  { __typename: 'Stop' | 'Street' | 'Address' | 'Postcode' | 'Landmark' }
>

function placesOf(hit: PlaceHit): FoundPlace[] {
  switch (hit.__typename) {
    case 'Stop': {
      const position = { lon: hit.lon, lat: hit.lat }
      return [place('stop', hit, hit.nameInFull, position, districtOf(hit))]
    }
    case 'Street': {
      const nearest = hit.unknownNumber?.nearest ?? []
      const street = place('street', hit, hit.nameInFull, hit.position, districtOf(hit))
      return [street, ...nearest.map(house)]
    }
    case 'Landmark':
      return [place('landmark', hit, hit.nameInFull, hit.position, districtOf(hit))]
    case 'Postcode':
      return [place('postcode', hit, hit.code, hit.position, [])]
    case 'Address':
      return [house(hit)]
  }
}

function house(found: Extract<PlaceHit, { __typename: 'Address' }> | NearestHouse): FoundPlace {
  const { street, number, postcode, position } = found
  const where = [...(postcode === null ? [] : [postcode]), ...districtOf(found)]
  return place('address', found, `${street.name} ${number}`, position, where)
}

type NearestHouse = NonNullable<
  Extract<PlaceHit, { __typename: 'Street' }>['unknownNumber']
>['nearest'][number]

const districtOf = ({ placeDistrict }: { placeDistrict: { name: string } | null }) =>
  placeDistrict ? [placeDistrict.name] : []

const place = (
  placeKind: FoundPlace['placeKind'],
  { id }: { id: string },
  name: string,
  position: FoundPlace['position'],
  where: string[],
): FoundPlace => ({ kind: 'place', placeKind, id, name, position, where })
