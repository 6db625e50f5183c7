import { ask } from '$api/ask'
import type { AreaEntry } from '$api/catalogue'
import { graphql } from '$api/graphql'
import type { ServiceKind } from '$api/sites'

import { areaCoverage, areaCoverageFields, type AreaCoverage } from './area-coverage'
import { keptAnswer } from '$api/kept-answer'
import type { ReachQuestion } from '$reach/reach-question'

const besideQuery = graphql(
  `
    query CoverageBeside(
      $kind: ServiceKind!
      $ages: Ages!
      $provider: Provider
      $withinMetres: Float
      $withinMinutes: Float
      $kmPerHour60To79: Float!
      $kmPerHour80Plus: Float!
      $level: AreaLevel!
      $code: String!
    ) {
      area(level: $level, code: $code) {
        ...AreaCoverage
      }
    }
  `,
  [areaCoverageFields],
)

interface Asked extends ReachQuestion {
  kind: ServiceKind
  pinned: Pick<AreaEntry, 'level' | 'code'>
}

/** What is shown of the pinned area, whose level may not be the table's; null where there is no such area. */
export const loadCoverageBeside = keptAnswer<Asked, AreaCoverage | null>(
  12,
  async (asker, { pinned: { level, code }, ...question }) => {
    const { area } = await ask(asker, besideQuery, { ...question, level, code })
    return area && areaCoverage(area.coverage)
  },
)
