import type { Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { followPlacement, type Heard } from '../follow-placement'
import { placementInput, type ProposalQuestion } from '../proposal-question'
import { proposedPlace } from '../proposed-place'
import { type AssumedFuture, futureInput } from './assumed-future'

const robustSites = graphql(
  `
    subscription RobustSites($input: PlacementInput!, $futures: [ScenarioInput!]!) {
      robustPlacement(input: $input, futures: $futures) {
        status
        sites {
          ...ProposedPlace
        }
        regret
        bound
        boundBySums
        meanRegret
        meanRegretAtLeast
        futures {
          name
          inWords
          value
          best
          bestBound
          regret
          bestSites {
            ...ProposedPlace
          }
        }
        reason
        note
      }
    }
  `,
  [proposedPlace],
)

/** What is known of sites that do well whatever comes. */
export type RobustProgress = ResultOf<typeof robustSites>['robustPlacement']

/** A question, and the futures it is asked about. */
export interface RobustQuestion extends ProposalQuestion {
  futures: readonly AssumedFuture[]
}

/**
 * Asks which sites miss least of what is best in each future.
 * @returns how to leave, which also ends the work
 */
export const followRobust = (
  asker: Asker,
  question: RobustQuestion,
  heard: Heard<RobustProgress>,
): (() => void) =>
  followPlacement(
    asker,
    {
      document: robustSites,
      variables: {
        input: placementInput(question),
        futures: question.futures.map(futureInput),
      },
      scenario: question.scenario,
      knownOf: ({ robustPlacement }) => robustPlacement,
    },
    heard,
  )
