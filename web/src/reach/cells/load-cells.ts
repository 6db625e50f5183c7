import type { Provider } from '@atlas/geo/terms/classifications'
import { ReachCells as Cells } from '@atlas/geo/reach/cells/reach-cells'
import { sitesOf } from '@atlas/geo/reach/reach-question'
import { receivePublishedCells } from '@atlas/geo/world/receive-published-cells'

import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'
import { cachedAnswer } from '$api/answer-cache'
import type { ServiceKind, Site } from '$api/sites'

import type { ReachCells, WalkingMethod } from './reach-cells'
import type { ReachKinds } from '$reach/reach-choices'
import {
  drawnSites,
  estimatedWays,
  kindsIn,
  nearestOfBoth,
  shownKinds,
  type ShownReach,
  type SiteWays,
} from './shown-reach'

const cellsQuery = graphql(`
  query ReachCells {
    walkingDistance {
      method
      inWords
      detourFactor
    }
    smallNumbers {
      minimumResidents
    }
    estimateErrors {
      level
      ageBand: ages
      day
      mean
      largest
    }
    meeting: areasWithUnknownSites(kind: MEETING) {
      id
    }
    counselling: areasWithUnknownSites(kind: COUNSELLING) {
      id
    }
    cells {
      asOf
      status
      source {
        id
      }
      lon
      lat
      residents60To79
      residents80Plus
      noRange
      generalised {
        side
        from
      }
      district
      districts {
        id
      }
      shared {
        district {
          id
        }
        socialSpace {
          id
        }
        part60To79
        part80Plus
      }
      suppressed60Plus: withheld(ages: AGE_60_PLUS) {
        id
      }
      suppressed60To79: withheld(ages: AGE_60_TO_79) {
        id
      }
      suppressed80Plus: withheld(ages: AGE_80_PLUS) {
        id
      }
      counted60Plus: counted(ages: AGE_60_PLUS) {
        id
      }
      counted60To79: counted(ages: AGE_60_TO_79) {
        id
      }
      counted80Plus: counted(ages: AGE_80_PLUS) {
        id
      }
    }
  }
`)

/** Everything a map of cells is drawn from, whatever is asked of it. */
export interface CellsAnswer {
  cells: ReachCells
  walking: WalkingMethod
  /** In each cell the number of each age is 0 or at least this. */
  minimumResidents: number
}

/** Asked for once: which sites count and how far people walk changes nothing of it. */
export const loadCells = cachedAnswer<null, CellsAnswer>(1, async (asker) => {
  const { walkingDistance, smallNumbers, estimateErrors, meeting, counselling, cells } = await ask(
    asker,
    cellsQuery,
    {},
  )
  return {
    walking: walkingDistance,
    minimumResidents: smallNumbers.minimumResidents,
    cells: {
      asOf: cells.asOf,
      source: cells.source.id,
      status: cells.status,
      people: peopleOf(cells),
      errors: estimateErrors.filter(({ level, day }) => level === 'CELL' && day === cells.asOf),
      noRange: cells.noRange,
      districts: cells.districts.map(({ id }) => id),
      shared: cells.shared.map(({ district, socialSpace, part60To79, part80Plus }) => ({
        districtId: district.id,
        socialSpaceId: socialSpace.id,
        part: { AGE_60_TO_79: part60To79, AGE_80_PLUS: part80Plus },
      })),
      suppressed: {
        AGE_60_PLUS: idsOf(cells.suppressed60Plus),
        AGE_60_TO_79: idsOf(cells.suppressed60To79),
        AGE_80_PLUS: idsOf(cells.suppressed80Plus),
      },
      counted: {
        AGE_60_PLUS: idsOf(cells.counted60Plus),
        AGE_60_TO_79: idsOf(cells.counted60To79),
        AGE_80_PLUS: idsOf(cells.counted80Plus),
      },
      unknownSites: { MEETING: idsOf(meeting), COUNSELLING: idsOf(counselling) },
    },
  }
})

const idsOf = (areas: readonly { id: string }[]) => new Set(areas.map(({ id }) => id))

function peopleOf(cells: ResultOf<typeof cellsQuery>['cells']): Cells {
  const { asOf, source, lon, lat, district, residents60To79, residents80Plus, generalised } = cells
  return new Cells(
    receivePublishedCells({
      day: asOf,
      sourceId: source.id,
      lon: Float64Array.from(lon),
      lat: Float64Array.from(lat),
      district: Int32Array.from(district),
      residents: {
        AGE_60_TO_79: Float64Array.from(residents60To79),
        AGE_80_PLUS: Float64Array.from(residents80Plus),
      },
      generalised: generalised ?? undefined,
    }),
  )
}

const waysQuery = graphql(`
  query CellWays($reach: ReachInput!) {
    cells {
      ways(reach: $reach) {
        metres
        nearest
        sites {
          slug
        }
      }
    }
  }
`)

/** Ways that are measured, not estimated: nobody but the API knows them. */
const loadWays = cachedAnswer<{ kind: ServiceKind; provider: Provider | null }, SiteWays>(
  6,
  async (asker, reach) => {
    const { metres, nearest, sites } = (await ask(asker, waysQuery, { reach })).cells.ways
    return {
      metres: Float64Array.from(metres, (way) => way ?? Infinity),
      site: Int32Array.from(nearest, (site) => site ?? -1),
      sites: sites.map(({ slug }) => slug),
    }
  },
)

interface ShownAsked {
  kinds: ReachKinds
  provider: Provider | null
  sites: readonly Site[]
}

/** Estimated ways are computed here, by the rule of the API; measured ones are asked for. */
export async function loadShownReaches(
  asker: Asker,
  { cells, walking: { detourFactor } }: CellsAnswer,
  { kinds, provider, sites }: ShownAsked,
): Promise<ShownReach[]> {
  return Promise.all(
    shownKinds[kinds].map(async (kind): Promise<ShownReach> => {
      if (detourFactor !== null) {
        const counted = sitesOf(sites, { kinds: kindsIn(kind), provider })
        const drawn = kind === 'EITHER' ? drawnSites(cells, counted) : null
        return { kinds: kind, ways: estimatedWays(cells, counted, detourFactor), drawn }
      }
      const ways = await Promise.all(
        kindsIn(kind).map((one) => loadWays(asker, { kind: one, provider })),
      )
      return { kinds: kind, ways: ways.reduce(nearestOfBoth), drawn: null }
    }),
  )
}
