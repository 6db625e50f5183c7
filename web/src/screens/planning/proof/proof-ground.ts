import { UnreadableCertificate } from '@atlas/geo/placement/certificate'
import type { ProofFile } from '@atlas/geo/placement/proof-file'

import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf, type VariablesOf } from '$api/graphql'

const groundQuery = graphql(`
  query ProofGround($input: PlacementInput!) {
    dataVersion
    cells {
      asOf
      source {
        id
        title
        publisher
        licence
        url
      }
      lon
      lat
      residents60To79
      residents80Plus
      district
    }
    placementGround(input: $input) {
      kind
      ages
      weights
      partsOfAPerson
      sites {
        lon
        lat
      }
      candidates {
        lon
        lat
        district
        districts {
          code
          name
        }
      }
      room {
        ofSites
        ofCandidates
        furthestMetres
      }
      detourFactor
      unknownIn {
        code
        name
      }
      knownSites
      countedSites
      note
    }
  }
`)

/** The published cells and sites of a proof's world, as they are now. */
export type ProofGround = ResultOf<typeof groundQuery>
type Input = VariablesOf<typeof groundQuery>['input']

/** @throws ApiFailure, UnreadableCertificate */
export async function loadProofGround(
  asker: Asker,
  { input, scenario }: Pick<ProofFile, 'input' | 'scenario'>,
): Promise<ProofGround> {
  if (!isQuestion(input)) {
    throw new UnreadableCertificate({ key: 'certificateMalformed', place: 'question.input' })
  }
  return ask(asker, groundQuery, { input }, scenario)
}

/** What else it says the API reads, and refuses where it cannot. */
const isQuestion = (input: object): input is Input => 'model' in input && 'kind' in input
