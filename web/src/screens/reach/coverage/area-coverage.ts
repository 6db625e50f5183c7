import { graphql, type ResultOf } from '$api/graphql'

/** Unit, day and source are those of the column, and asked for once. */
export const coverageFigureFields = graphql(`
  fragment CoverageFigure on Figure {
    value
    status
  }
`)

/** The share of an area's residents within reach, with what the API computes it from. */
const shareFields = graphql(
  `
    fragment CoverageShare on Figure {
      ...CoverageFigure
      explanation {
        inputs {
          value
          status
        }
      }
    }
  `,
  [coverageFigureFields],
)

export const areaCoverageFields = graphql(
  `
    fragment AreaCoverage on Area {
      coverage(
        kind: $kind
        ages: $ages
        provider: $provider
        withinMetres: $withinMetres
        withinMinutes: $withinMinutes
        kmPerHour60To79: $kmPerHour60To79
        kmPerHour80Plus: $kmPerHour80Plus
      ) {
        ...CoverageShare
      }
    }
  `,
  [shareFields],
)

export type CoverageFigure = ResultOf<typeof coverageFigureFields>

/** Who of an area is within reach, as the API has it: withheld cells are in it. */
export interface AreaCoverage {
  /** Those it is a share of, and those within reach: what the API computes the share from. */
  residents: CoverageFigure
  covered: CoverageFigure
  share: CoverageFigure
}

export function areaCoverage({
  value,
  status,
  explanation,
}: ResultOf<typeof shareFields>): AreaCoverage {
  const [covered, residents] = explanation.inputs
  if (!covered || !residents) throw new Error('A share without what it is computed from')
  return { residents, covered, share: { value, status } }
}
