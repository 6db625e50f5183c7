import { ask } from '$lib/data/ask'
import { graphql, type ResultOf } from '$lib/data/graphql'

import { keptAnswer } from './kept-answer'
import type { ReachCells, SiteWays, WalkingMethod } from './reach-cells'
import type { Provider } from './reach-view'

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
    query ReachCells($provider: Provider) {
      walkingDistance {
        method
        told
        detourFactor
      }
      smallNumbers {
        minimumResidents
      }
      meeting: cells(kind: MEETING, provider: $provider) {
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
        ...SiteWays
      }
      counselling: cells(kind: COUNSELLING, provider: $provider) {
        ...SiteWays
      }
      knownMeeting: cells(kind: MEETING, provider: $provider, withIllustrative: false) {
        ...SiteWays
      }
      knownCounselling: cells(kind: COUNSELLING, provider: $provider, withIllustrative: false) {
        ...SiteWays
      }
    }
  `,
  [waysFields],
)

/** Everything a map of cells is drawn from: it stays as long as the provider does. */
export interface CellsAnswer {
  cells: ReachCells
  walking: WalkingMethod
  /** Fewer people than this are never told. */
  minimumResidents: number
}

export const loadCells = keptAnswer<Provider | null, CellsAnswer>(3, async (asker, provider) => {
  const { walkingDistance, smallNumbers, meeting, counselling, ...known } = await ask(
    asker,
    cellsQuery,
    { provider },
  )
  return {
    walking: walkingDistance,
    minimumResidents: smallNumbers.minimumResidents,
    cells: {
      asOf: meeting.asOf,
      source: meeting.source.id,
      status: meeting.status,
      lon: meeting.lon,
      lat: meeting.lat,
      residents: { AGE_60_TO_79: meeting.residents60To79, AGE_80_PLUS: meeting.residents80Plus },
      district: meeting.district,
      districts: meeting.districts.map(({ id }) => id),
      ways: { MEETING: waysOf(meeting), COUNSELLING: waysOf(counselling) },
      knownWays: {
        MEETING: waysOf(known.knownMeeting),
        COUNSELLING: waysOf(known.knownCounselling),
      },
    },
  }
})

function waysOf({ metres, nearest, sites }: ResultOf<typeof waysFields>): SiteWays {
  return { metres, nearest, sites: sites.map(({ slug }) => slug) }
}
