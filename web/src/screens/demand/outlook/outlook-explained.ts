import { ask, type Asker } from '$api/ask'
import { explainedFigureFields, type ExplainedFigure } from '$api/explained-figure'
import { graphql, type ResultOf } from '$api/graphql'

const explainedQuery = graphql(
  `
    query OutlookExplained($framework: ID!) {
      city {
        expectation(ages: AGE_60_PLUS, framework: $framework) {
          expected {
            ...ExplainedFigure
          }
          counted {
            ...ExplainedFigure
          }
          deviation {
            ...ExplainedFigure
          }
          relativeDeviation {
            ...ExplainedFigure
          }
          meetingFte: fte(kind: MEETING) {
            ...ExplainedFigure
          }
          counsellingFte: fte(kind: COUNSELLING) {
            ...ExplainedFigure
          }
        }
        younger: forecast(ages: AGE_60_TO_79) {
          ...ExplainedFigure
        }
        older: forecast(ages: AGE_80_PLUS) {
          ...ExplainedFigure
        }
        counselling {
          periods {
            provider
            cases {
              ...ExplainedFigure
            }
            change {
              ...ExplainedFigure
            }
            casesPerThousand {
              ...ExplainedFigure
            }
          }
          fields {
            share {
              ...ExplainedFigure
            }
          }
        }
      }
    }
  `,
  [explainedFigureFields],
)

type City = ResultOf<typeof explainedQuery>['city']

/** How the numbers below the table come about: the city's, which are found like those of every planning area. */
export interface OutlookExplained {
  plan: City['expectation']
  /** Of the last year. */
  younger: ExplainedFigure | null
  older: ExplainedFigure | null
  /** Of the newest period, of all providers together. */
  counselling: Pick<
    City['counselling']['periods'][number],
    'cases' | 'change' | 'casesPerThousand'
  > | null
  /** Of the first field of counselling. */
  fieldShare: ExplainedFigure | null
}

export async function loadOutlookExplained(
  asker: Asker,
  framework: string,
): Promise<OutlookExplained> {
  const { city } = await ask(asker, explainedQuery, { framework })
  const { periods, fields } = city.counselling
  return {
    plan: city.expectation,
    younger: city.younger.at(-1) ?? null,
    older: city.older.at(-1) ?? null,
    counselling: periods.findLast(({ provider }) => provider === null) ?? null,
    fieldShare: fields[0]?.share ?? null,
  }
}
