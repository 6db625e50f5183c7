import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'

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
    }
  }
`)

/** As many as the list has room for. */
const mostHits = 12

/** What was found, as a reference into the catalogue, which knows the names. */
export type SearchHit =
  | { kind: 'city'; id: string }
  | { kind: 'area'; id: string }
  | { kind: 'site'; slug: string }
  | { kind: 'office'; id: string }

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
      case 'Stop':
        return []
    }
  })
  return { text, hits: hits.slice(0, mostHits) }
}
