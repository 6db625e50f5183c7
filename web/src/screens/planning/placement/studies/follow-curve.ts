import type { Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { followPlacement, type Heard } from '../follow-placement'
import { placementInput, type ProposalQuestion } from '../proposal-question'
import { proposedPlace } from '../proposed-place'

const proposedCurve = graphql(
  `
    subscription ProposedCurve($input: PlacementInput!) {
      placementCurve(input: $input) {
        status
        measure
        points {
          mostSites
          status
          sites {
            ...ProposedPlace
          }
          value
          bound
          gap
          gain
          certificate
        }
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

/** What is known of a curve, each time there is a point more. */
export type CurveProgress = ResultOf<typeof proposedCurve>['placementCurve']
export type CurvePoint = CurveProgress['points'][number]

/**
 * Asks what ever more sites do at best, up to as many as the question has.
 * @returns how to leave, which also ends the work
 */
export const followCurve = (
  asker: Asker,
  question: ProposalQuestion,
  heard: Heard<CurveProgress>,
): (() => void) =>
  followPlacement(
    asker,
    {
      document: proposedCurve,
      variables: { input: placementInput(question) },
      scenario: question.scenario,
      knownOf: ({ placementCurve }) => placementCurve,
    },
    heard,
  )
