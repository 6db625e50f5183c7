import { ask } from '$api/ask'
import type { AreaEntry } from '$api/catalogue'
import { graphql } from '$api/graphql'

import { areaCoverageFields, type AreaCoverage } from './area-coverage'
import { cachedAnswer } from '$api/answer-cache'
import type { ReachQuestion } from '$reach/reach-question'

const besideQuery = graphql(
  `
    query CoverageBeside($reach: ReachInput!, $level: AreaLevel!, $code: String!) {
      area(level: $level, code: $code) {
        ...AreaCoverage
      }
    }
  `,
  [areaCoverageFields],
)

interface Asked {
  reach: ReachQuestion
  pinned: Pick<AreaEntry, 'level' | 'code'>
}

/** What is shown of the pinned area, whose level may not be the table's; null where there is no such area. */
export const loadCoverageBeside = cachedAnswer<Asked, AreaCoverage | null>(
  12,
  async (asker, { pinned: { level, code }, reach }) => {
    const { area } = await ask(asker, besideQuery, { reach, level, code })
    return area?.withinReach ?? null
  },
)
