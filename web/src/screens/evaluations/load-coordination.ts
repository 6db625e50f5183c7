import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { quotationFields } from './quotation-fields'

const toldFields = graphql(`
  fragment ToldFields on Figure {
    value
    status
    unit
    asOf
    since
    staffAsOf
    basis
    range {
      low
      high
    }
    sources {
      source {
        id
        title
      }
    }
  }
`)

const gapFields = graphql(
  `
    fragment GapFields on Gap {
      residents {
        ...ToldFields
      }
      districts {
        code
        name
      }
      nearestSite {
        slug
        name
      }
      walkingMetres {
        ...ToldFields
      }
    }
  `,
  [toldFields],
)

const coordinationQuery = graphql(
  `
    query Coordination($code: String) {
      coordinatedSpaces(code: $code) {
        seenAt
        changes {
          ...QuotationFields
        }
        meetingGaps: gaps(reach: { kind: MEETING, withinMetres: 1000 }) {
          ...GapFields
        }
        counsellingGaps: gaps(reach: { kind: COUNSELLING, withinMetres: 1000 }) {
          ...GapFields
        }
        knownSites
        oldSites {
          slug
          name
          asOf
        }
        area {
          code
          name
          meeting: coverage(kind: MEETING, withinMetres: 1000) {
            ...ToldFields
          }
          meeting80: coverage(kind: MEETING, ages: AGE_80_PLUS, withinMetres: 1000) {
            ...ToldFields
          }
          counselling: coverage(kind: COUNSELLING, withinMetres: 1000) {
            ...ToldFields
          }
          counselling80: coverage(kind: COUNSELLING, ages: AGE_80_PLUS, withinMetres: 1000) {
            ...ToldFields
          }
        }
        planningAreas {
          code
          name
          meeting: staffing(kind: MEETING) {
            actual {
              ...ToldFields
            }
            target {
              ...ToldFields
            }
            difference {
              ...ToldFields
            }
          }
          counselling: staffing(kind: COUNSELLING) {
            actual {
              ...ToldFields
            }
            target {
              ...ToldFields
            }
            difference {
              ...ToldFields
            }
          }
        }
      }
    }
  `,
  [quotationFields, toldFields, gapFields],
)
export type Space = ResultOf<typeof coordinationQuery>['coordinatedSpaces'][number]

/** @throws ApiFailure, NOT_SIGNED_IN too */
export const loadSpaces = async (asker: Asker, code: string): Promise<Space[]> =>
  (await ask({ ...asker, uncached: true }, coordinationQuery, { code })).coordinatedSpaces

const spacesQuery = graphql(`
  query CoordinatedSpaces {
    coordinatedSpaces {
      area {
        code
        name
      }
    }
  }
`)

/** By code and name. @throws ApiFailure, NOT_SIGNED_IN too */
export const loadSpaceNames = async (asker: Asker): Promise<{ code: string; name: string }[]> =>
  (await ask({ ...asker, uncached: true }, spacesQuery, {})).coordinatedSpaces.map(
    ({ area }) => area,
  )
