import { ask } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { cachedAnswer } from '$api/answer-cache'
import type { ReachQuestion } from '$reach/reach-question'

const gapFields = graphql(`
  fragment ReachGapFields on Gap {
    residents {
      value
      status
      missingReason
      range {
        low
        high
      }
      asOf
      source {
        id
      }
      explanation {
        formula
        note
      }
    }
    centre {
      lon
      lat
    }
    cells
    districts {
      id
    }
    nearestSite {
      slug
    }
    walkingMetres {
      value
      status
      missingReason
      range {
        low
        high
      }
    }
  }
`)

const gapsQuery = graphql(
  `
    query ReachGaps($reach: ReachInput!, $first: Int!) {
      gaps(reach: $reach, first: $first) {
        totalCount
        nodes {
          ...ReachGapFields
        }
      }
    }
  `,
  [gapFields],
)

export type GapsAnswer = ResultOf<typeof gapsQuery>['gaps']

interface GapsQuestion {
  reach: ReachQuestion
  /** How many to list. */
  first: number
}

/** Where people live beyond reach of a kind of service, those with the most first. */
export const loadGaps = cachedAnswer<GapsQuestion, GapsAnswer>(
  8,
  async (asker, asked) => (await ask(asker, gapsQuery, asked)).gaps,
)
