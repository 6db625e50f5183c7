import { ask } from '$lib/data/ask'
import type { AreaEntry } from '$lib/data/catalogue'
import { graphql } from '$lib/data/graphql'
import type { ServiceKind } from '$lib/data/sites'

import {
  areaCoverage,
  areaCoverageFields,
  knownCoverageFields,
  type AreaCoverage,
} from './area-coverage'
import { keptAnswer } from './kept-answer'
import type { ReachQuestion } from './reach-question'

const besideQuery = graphql(
  `
    query CoverageBeside(
      $kind: ServiceKind!
      $ages: Ages!
      $provider: Provider
      $withIllustrative: Boolean!
      $withinMetres: Float
      $withinMinutes: Float
      $kmPerHour60To79: Float!
      $kmPerHour80Plus: Float!
      $hasPinned: Boolean!
      $level: AreaLevel!
      $code: String!
    ) {
      city {
        ...KnownCoverage
      }
      area(level: $level, code: $code) @include(if: $hasPinned) {
        ...AreaCoverage
      }
    }
  `,
  [areaCoverageFields, knownCoverageFields],
)

/** What an address shows of one kind beside the table, whose rows and city need not be asked for again. */
export interface CoverageBeside {
  /** The city's, with the known sites alone. */
  known: AreaCoverage
  /** Of the pinned area, whose level may be another; null where none is pinned. */
  pinned: AreaCoverage | null
}

interface Asked extends ReachQuestion {
  kind: ServiceKind
  pinned: Pick<AreaEntry, 'level' | 'code'> | null
}

export const loadCoverageBeside = keptAnswer<Asked, CoverageBeside>(
  12,
  async (asker, { pinned, ...question }) => {
    const { city, area } = await ask(asker, besideQuery, {
      ...question,
      hasPinned: pinned !== null,
      level: pinned?.level ?? 'CITY',
      code: pinned?.code ?? '',
    })
    return { known: areaCoverage(city.known), pinned: area ? areaCoverage(area.coverage) : null }
  },
)
