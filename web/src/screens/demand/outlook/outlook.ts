import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { loadOutlookExplained, type OutlookExplained } from './outlook-explained'

const figureFields = graphql(`
  fragment OutlookFigure on Figure {
    value
    status
    unit
    asOf
    source {
      id
    }
  }
`)

/** Everything that entered: of what the city sums up, that is what enters its areas, of whatever age, too. */
const sourcesFields = graphql(`
  fragment OutlookSources on Figure {
    sources {
      sourceId
      asOf
    }
  }
`)

const expectationFields = graphql(
  `
    fragment OutlookExpectation on Expectation {
      expected {
        ...OutlookFigure
      }
      counted {
        ...OutlookFigure
      }
      deviation {
        ...OutlookFigure
      }
      relativeDeviation {
        ...OutlookFigure
      }
    }
  `,
  [figureFields],
)

const areaFields = graphql(
  `
    fragment OutlookArea on Area {
      id
      name
      all: expectation(ages: AGE_60_PLUS, framework: $framework) {
        ...OutlookExpectation
        meetingFte: fte(kind: MEETING) {
          ...OutlookFigure
        }
        counsellingFte: fte(kind: COUNSELLING) {
          ...OutlookFigure
        }
      }
      younger: expectation(ages: AGE_60_TO_79, framework: $framework) {
        ...OutlookExpectation
      }
      older: expectation(ages: AGE_80_PLUS, framework: $framework) {
        ...OutlookExpectation
      }
      forecast {
        ...OutlookFigure
      }
      residents {
        ...OutlookFigure
      }
    }
  `,
  [figureFields, expectationFields],
)

const outlookQuery = graphql(
  `
    query DemandOutlook($framework: ID!) {
      planningAreas {
        ...OutlookArea
      }
      city {
        ...OutlookArea
        entering: expectation(ages: AGE_60_PLUS, framework: $framework) {
          deviation {
            value
            ...OutlookSources
          }
        }
        forecast60To79: forecast(ages: AGE_60_TO_79) {
          ...OutlookFigure
        }
        forecast80Plus: forecast(ages: AGE_80_PLUS) {
          ...OutlookFigure
        }
        counted60To79: residents(ages: AGE_60_TO_79) {
          ...OutlookFigure
        }
        counted80Plus: residents(ages: AGE_80_PLUS) {
          ...OutlookFigure
        }
        counselling {
          periods {
            provider
            from
            to
            cases {
              ...OutlookFigure
            }
            change {
              ...OutlookFigure
              interval {
                lower
                upper
                method
              }
              explanation {
                note
              }
            }
            casesPerThousand {
              ...OutlookFigure
              ...OutlookSources
            }
          }
          fields {
            name
            year
            share {
              ...OutlookFigure
            }
          }
        }
      }
    }
  `,
  [figureFields, sourcesFields, areaFields],
)

type Answer = ResultOf<typeof outlookQuery>

/** What does not change with the table's choices, except the framework: its test, the forecast, counselling. */
export interface DemandOutlook extends Answer {
  explained: OutlookExplained
}
export type OutlookArea = Omit<Answer['planningAreas'][number], '__typename'>
export type Expectation = NonNullable<OutlookArea['younger']>

export async function loadOutlook(asker: Asker, framework: string): Promise<DemandOutlook> {
  // Together they would be a larger query than the API answers.
  const [outlook, explained] = await Promise.all([
    ask(asker, outlookQuery, { framework }),
    loadOutlookExplained(asker, framework),
  ])
  return { ...outlook, explained }
}
