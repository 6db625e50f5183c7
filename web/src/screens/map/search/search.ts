import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

const searchQuery = graphql(`
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
      }
      ... on Address {
        id
        number
        postcode
        street {
          name
        }
        position {
          lon
          lat
        }
        placeDistrict: district {
          name
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
`)

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
}

export async function search(asker: Asker, text: string): Promise<SearchHits> {
  const answer = await ask(asker, searchQuery, { text })
  const hits = answer.search.flatMap((hit): SearchHit[] => {
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
        return [placeOf(hit)]
    }
  })
  return { text, hits: hits.slice(0, mostHits) }
}

type Hit = ResultOf<typeof searchQuery>['search'][number]
type PlaceHit = Extract<
  Hit,
  { __typename: 'Stop' | 'Street' | 'Address' | 'Postcode' | 'Landmark' }
>

function placeOf(hit: PlaceHit): FoundPlace {
  const { id } = hit
  const district = 'placeDistrict' in hit && hit.placeDistrict ? [hit.placeDistrict.name] : []
  switch (hit.__typename) {
    case 'Stop': {
      const position = { lon: hit.lon, lat: hit.lat }
      return { ...place('stop', hit.nameInFull, position, district), id }
    }
    case 'Street':
      return { ...place('street', hit.nameInFull, hit.position, district), id }
    case 'Landmark':
      return { ...place('landmark', hit.nameInFull, hit.position, district), id }
    case 'Postcode':
      return { ...place('postcode', hit.code, hit.position, []), id }
    case 'Address': {
      const where = [...(hit.postcode === null ? [] : [hit.postcode]), ...district]
      return { ...place('address', `${hit.street.name} ${hit.number}`, hit.position, where), id }
    }
  }
}

const place = (
  placeKind: FoundPlace['placeKind'],
  name: string,
  position: FoundPlace['position'],
  where: string[],
) => ({ kind: 'place' as const, placeKind, name, position, where })
