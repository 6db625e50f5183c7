import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { searchTexts } from './search-texts'

/** One more than are shown, so that the page knows whether there are others. */
const mostHits = 12

const startSearchQuery = graphql(`
  query StartSearch($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      __typename
      ... on PlanningArea {
        id
        name
      }
      ... on SocialSpace {
        id
        name
        districts {
          name
        }
      }
      ... on District {
        id
        name
        planningArea {
          name
        }
      }
      ... on ServiceSite {
        id
        name
        address
        district {
          name
        }
      }
      ... on DistrictOffice {
        id
        name
        officeAddress: address
      }
      ... on Stop {
        id
        nameInFull
        stopDistrict: district {
          name
        }
      }
    }
  }
`)

type Found = ResultOf<typeof startSearchQuery>['search'][number]

/** A place somebody may have meant, with what tells it apart from others of its name. */
export interface StartHit {
  /** As addresses name it. */
  id: string
  name: string
  kind: 'planning-area' | 'social-space' | 'district' | 'site' | 'office' | 'stop'
  /** The areas it lies in or consists of, or its address. */
  where: string[]
}

export interface StartHits {
  hits: StartHit[]
  /** There are more than these. */
  more: boolean
  /** What was searched for where that is less than was typed: the data knows no house numbers. */
  simplified: string | null
}

/** Places that what was typed may mean, best first. */
export async function findStart(asker: Asker, typed: string): Promise<StartHits> {
  const texts = searchTexts(typed)
  for (const [index, text] of texts.entries()) {
    const { search } = await ask(asker, startSearchQuery, { text, first: 50 })
    // Who names the city alone has not said where in it.
    const hits = search[0]?.__typename === 'City' ? [] : search.flatMap(hitOf)
    if (hits.length > 0) {
      const simplified = index > 0 ? text : null
      return { hits: hits.slice(0, mostHits), more: hits.length > mostHits, simplified }
    }
  }
  return { hits: [], more: false, simplified: null }
}

function hitOf(found: Found): StartHit[] {
  switch (found.__typename) {
    case 'PlanningArea':
      return [{ id: found.id, name: found.name, kind: 'planning-area', where: [] }]
    case 'SocialSpace':
      return [
        {
          id: found.id,
          name: found.name,
          kind: 'social-space',
          where: found.districts.map(({ name }) => name),
        },
      ]
    case 'District':
      return [
        { id: found.id, name: found.name, kind: 'district', where: [found.planningArea.name] },
      ]
    case 'ServiceSite':
      return [
        {
          id: found.id,
          name: found.name,
          kind: 'site',
          where: [found.address, found.district.name].filter((part) => part !== null),
        },
      ]
    case 'DistrictOffice':
      return [{ id: found.id, name: found.name, kind: 'office', where: [found.officeAddress] }]
    case 'Stop': {
      const where = found.stopDistrict ? [found.stopDistrict.name] : []
      return [{ id: found.id, name: found.nameInFull, kind: 'stop', where }]
    }
    case 'City':
      return []
  }
}
