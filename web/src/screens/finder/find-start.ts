import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { houseFields, meantOf, unknownNumberOf } from '$places/houses'
import type { Start } from '$places/start'

import { searchTexts } from './search-texts'

/** One more than are shown, so that the page knows whether there are others. */
const mostHits = 12

const startSearchQuery = graphql(
  `
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
        ... on Street {
          id
          nameInFull
          placeDistrict: district {
            name
          }
          unknownNumber {
            number
            nearest {
              ...House
            }
          }
        }
        ... on Address {
          ...House
        }
        ... on Postcode {
          id
          code
        }
        ... on Landmark {
          id
          nameInFull
          placeDistrict: district {
            name
          }
        }
      }
    }
  `,
  [houseFields],
)

type Found = ResultOf<typeof startSearchQuery>['search'][number]

/** A place somebody may have meant, with what tells it apart from others of its name. */
export interface StartHit {
  /** As addresses name it. */
  id: string
  name: string
  kind: Exclude<Start['kind'], 'position'>
  /** The areas it lies in or consists of, or its address. */
  where: string[]
}

export interface StartHits {
  hits: StartHit[]
  /** There are more than these. */
  more: boolean
  /** What was searched for where that is less than was typed: the data knows no house numbers. */
  simplified: string | null
  /** A house number the street has not, as far as is known: the nearest known ones are among the hits. */
  unknownNumber: string | null
}

/** Places that what was typed may mean, best first. */
export async function findStart(asker: Asker, typed: string): Promise<StartHits> {
  const texts = searchTexts(typed)
  for (const [index, text] of texts.entries()) {
    const { search } = await ask(asker, startSearchQuery, { text, first: 50 })
    // Who names the city alone has not said where in it.
    const meant = search[0]?.__typename === 'City' ? [] : meantOf(search)
    const hits = meant.flatMap(hitOf)
    if (hits.length > 0) {
      return {
        hits: hits.slice(0, mostHits),
        more: hits.length > mostHits,
        simplified: index > 0 ? text : null,
        unknownNumber: unknownNumberOf(meant),
      }
    }
  }
  return { hits: [], more: false, simplified: null, unknownNumber: null }
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
      const where = districtOf(found.stopDistrict)
      return [{ id: found.id, name: found.nameInFull, kind: 'stop', where }]
    }
    case 'Street': {
      const nearest = found.unknownNumber?.nearest ?? []
      const where = districtOf(found.placeDistrict)
      return [
        { id: found.id, name: found.nameInFull, kind: 'street', where },
        ...nearest.map(house),
      ]
    }
    case 'Address':
      return [house(found)]
    case 'Postcode':
      return [{ id: found.id, name: found.code, kind: 'postcode', where: [] }]
    case 'Landmark': {
      const where = districtOf(found.placeDistrict)
      return [{ id: found.id, name: found.nameInFull, kind: 'landmark', where }]
    }
    case 'City':
      return []
  }
}

const house = ({
  id,
  number,
  postcode,
  street,
  placeDistrict,
}: ResultOf<typeof houseFields>): StartHit => ({
  id,
  name: `${street.name} ${number}`,
  kind: 'address',
  where: [...(postcode === null ? [] : [postcode]), ...districtOf(placeDistrict)],
})

const districtOf = (district: { name: string } | null) => (district ? [district.name] : [])
