import type { Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { followPlacement, type Heard } from './follow-placement'
import { placementInput, type ProposalQuestion } from './proposal-question'
import { proposedPlace } from './proposed-place'

const proposedSites = graphql(
  `
    subscription ProposedSites($input: PlacementInput!) {
      placement(input: $input) {
        status
        sites {
          ...ProposedPlace
        }
        measure
        sitesAsked
        value
        valueInPeople
        withoutRoom
        bound
        gap
        reason
        note
        alternatives {
          sites {
            ...ProposedPlace
          }
        }
        areAllListed
        certificate
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

/** What is known of an answer, each time it is better. */
export type ProposalProgress = ResultOf<typeof proposedSites>['placement']
export type ProposedSite = ProposalProgress['sites'][number]

/**
 * Asks where sites should be.
 * @returns how to leave, which also ends the work
 */
export const followProposal = (
  asker: Asker,
  question: ProposalQuestion,
  heard: Heard<ProposalProgress>,
): (() => void) =>
  followPlacement(
    asker,
    {
      document: proposedSites,
      variables: { input: placementInput(question) },
      scenario: question.scenario,
      knownOf: ({ placement }) => placement,
    },
    heard,
  )
