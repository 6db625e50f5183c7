import type { Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { followPlacement, type Heard } from '../follow-placement'
import { placementInput, type ProposalQuestion } from '../proposal-question'
import { proposedPlace } from '../proposed-place'

const proposedFront = graphql(
  `
    subscription ProposedFront($input: PlacementInput!) {
      placementFront(input: $input) {
        status
        points {
          sites {
            ...ProposedPlace
          }
          residents
          residentsAtMost
          farthestMetres
          worstServedTenthMetres
          isProven
          mostProvenBy
          shortestProvenBy
        }
        certificates
        reason
        note
        asOf
        source {
          title
          publisher
          licence
          url
        }
      }
    }
  `,
  [proposedPlace],
)

/** What is known of a front, each time there is a point more. */
export type FrontProgress = ResultOf<typeof proposedFront>['placementFront']
export type FrontPoint = FrontProgress['points'][number]

/**
 * Asks for every point of sites against people against the longest way.
 * @returns how to leave, which also ends the work
 */
export const followFront = (
  asker: Asker,
  question: ProposalQuestion,
  heard: Heard<FrontProgress>,
): (() => void) =>
  followPlacement(
    asker,
    {
      document: proposedFront,
      variables: { input: placementInput(question) },
      scenario: question.scenario,
      knownOf: ({ placementFront }) => placementFront,
    },
    heard,
  )
