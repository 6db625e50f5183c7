import type { CityWords } from '@atlas/geo/terms/city-words'
import { ask, type Asker } from '$api/ask'
import { sourceFields } from '$api/catalogue'
import { explainedFigureFields } from '$api/explained-figure'
import { graphql, type ResultOf } from '$api/graphql'
import { languageOf } from '$words/language'
import { languages, type StatisticsWords } from '$words/languages'

const statisticsQuery = graphql(
  `
    query Statistics {
      sources {
        ...Source
      }
      city {
        counselling {
          periods {
            provider
            from
            to
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
            name
            year
            share {
              ...ExplainedFigure
            }
          }
        }
      }
    }
  `,
  [sourceFields, explainedFigureFields],
)

const countFields = graphql(`
  fragment MonthCount on Figure {
    value
    status
    unit
    asOf
    source {
      id
    }
  }
`)

const monthsQuery = graphql(
  `
    query StatisticsMonths {
      dataVersion
      city {
        counselling {
          months {
            measure
            provider
            from
            to
            isWhole
            count {
              ...MonthCount
            }
          }
          quarters {
            area {
              id
              code
              name
            }
            from
            to
            isWhole
            newCases {
              ...MonthCount
            }
            perThousand {
              ...MonthCount
              interval {
                lower
                upper
              }
            }
            perFte {
              ...MonthCount
            }
          }
          demand {
            district {
              code
              name
            }
            from
            isWhole
            newCases {
              ...MonthCount
            }
            perThousand {
              ...MonthCount
            }
          }
          topics {
            topic
            from
            isWhole
            consultations {
              ...MonthCount
            }
            share {
              ...MonthCount
            }
          }
          compared {
            from
            to
            months
            earlier {
              ...MonthCount
            }
            later {
              ...MonthCount
            }
            change {
              ...ExplainedFigure
            }
          }
        }
      }
      planningAreas {
        code
        staffing(kind: COUNSELLING) {
          actual {
            ...MonthCount
          }
          target {
            ...MonthCount
          }
        }
      }
    }
  `,
  [countFields, explainedFigureFields],
)

type Answer = ResultOf<typeof statisticsQuery>
type MonthsAnswer = ResultOf<typeof monthsQuery>
export type Months = MonthsAnswer['city']['counselling']
export type AreaStaff = MonthsAnswer['planningAreas'][number]
export type Counselling = Answer['city']['counselling']
export type Period = Counselling['periods'][number]
type Source = Answer['sources'][number]

export interface Statistics {
  counselling: Counselling
  months: Months
  staff: readonly AreaStaff[]
  sources: Map<string, Source>
  text: StatisticsWords
}

/** What centres have submitted, and of which state of the data it is. */
export const loadMonths = (asker: Asker): Promise<MonthsAnswer> => ask(asker, monthsQuery, {})

/** What is known of counselling, and the sentences that say it, which no other page loads. */
export async function loadStatistics(asker: Asker, city: CityWords): Promise<Statistics> {
  const [answer, months, { default: textOf }] = await Promise.all([
    ask(asker, statisticsQuery, {}),
    loadMonths(asker),
    languages[languageOf(asker.language)].statistics(),
  ])
  return {
    counselling: answer.city.counselling,
    months: months.city.counselling,
    staff: months.planningAreas,
    sources: new Map(answer.sources.map((source) => [source.id, source])),
    text: textOf(city),
  }
}
