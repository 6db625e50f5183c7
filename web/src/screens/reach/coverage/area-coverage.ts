import { graphql, type ResultOf } from '$api/graphql'

/** Unit, day and source are those of the column, and asked for once. */
export const coverageFigureFields = graphql(`
  fragment CoverageFigure on Figure {
    value
    status
    missingReason
    range {
      low
      high
    }
  }
`)

/** Who of an area's residents is within reach. */
export const areaCoverageFields = graphql(
  `
    fragment AreaCoverage on Area {
      withinReach(reach: $reach) {
        share {
          ...CoverageFigure
        }
        covered {
          ...CoverageFigure
        }
        residents {
          ...CoverageFigure
          source {
            id
          }
        }
      }
    }
  `,
  [coverageFigureFields],
)

export type CoverageFigure = ResultOf<typeof coverageFigureFields>

/** Who of an area is within reach, as the API has it. */
export type AreaCoverage = ResultOf<typeof areaCoverageFields>['withinReach']
