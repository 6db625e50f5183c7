import { ask } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'
import type { ServiceKind } from '$api/sites'

import { keptAnswer } from '$api/kept-answer'
import type { ReachCells, SiteWays, WalkingMethod } from './reach-cells'
import type { Provider } from '$reach/reach-choices'

const waysFields = graphql(`
  fragment SiteWays on Cells {
    metres
    nearest
    sites {
      slug
    }
  }
`)

const cellsQuery = graphql(
  `
    query ReachCells($provider: Provider, $meeting: Boolean!, $counselling: Boolean!) {
      walkingDistance {
        method
        told
        detourFactor
      }
      smallNumbers {
        minimumResidents
      }
      people: cells(kind: MEETING, provider: $provider) {
        asOf
        status
        source {
          id
        }
        lon
        lat
        residents60To79
        residents80Plus
        district
        districts {
          id
        }
      }
      meeting: cells(kind: MEETING, provider: $provider) @include(if: $meeting) {
        ...SiteWays
      }
      counselling: cells(kind: COUNSELLING, provider: $provider) @include(if: $counselling) {
        ...SiteWays
      }
    }
  `,
  [waysFields],
)

/** Everything a map of cells is drawn from: it stays as long as the provider and the kinds do. */
export interface CellsAnswer {
  cells: ReachCells
  walking: WalkingMethod
  /** Fewer people than this are never told. */
  minimumResidents: number
}

interface Asked {
  provider: Provider | null
  /** Ways to no other are sent: they are most of what a page weighs. */
  kinds: readonly ServiceKind[]
}

export const loadCells = keptAnswer<Asked, CellsAnswer>(6, async (asker, { provider, kinds }) => {
  const { walkingDistance, smallNumbers, people, ...ways } = await ask(asker, cellsQuery, {
    provider,
    meeting: kinds.includes('MEETING'),
    counselling: kinds.includes('COUNSELLING'),
  })
  return {
    walking: walkingDistance,
    minimumResidents: smallNumbers.minimumResidents,
    cells: {
      asOf: people.asOf,
      source: people.source.id,
      status: people.status,
      lon: people.lon,
      lat: people.lat,
      residents: { AGE_60_TO_79: people.residents60To79, AGE_80_PLUS: people.residents80Plus },
      district: people.district,
      districts: people.districts.map(({ id }) => id),
      ways: waysByKind(ways.meeting, ways.counselling),
    },
  }
})

type Ways = ResultOf<typeof waysFields> | undefined

function waysByKind(meeting: Ways, counselling: Ways): ReachCells['ways'] {
  return {
    ...(meeting && { MEETING: waysOf(meeting) }),
    ...(counselling && { COUNSELLING: waysOf(counselling) }),
  }
}

function waysOf({ metres, nearest, sites }: ResultOf<typeof waysFields>): SiteWays {
  return { metres, nearest, sites: sites.map(({ slug }) => slug) }
}
