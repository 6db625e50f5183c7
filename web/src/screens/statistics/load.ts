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

type Answer = ResultOf<typeof statisticsQuery>
export type Counselling = Answer['city']['counselling']
export type Period = Counselling['periods'][number]
type Source = Answer['sources'][number]

export interface Statistics {
  counselling: Counselling
  sources: Map<string, Source>
  text: StatisticsWords
}

/** What is known of counselling, and the sentences that say it, which no other page loads. */
export async function loadStatistics(asker: Asker, city: CityWords): Promise<Statistics> {
  const [answer, { default: textOf }] = await Promise.all([
    ask(asker, statisticsQuery, {}),
    languages[languageOf(asker.language)].statistics(),
  ])
  return {
    counselling: answer.city.counselling,
    sources: new Map(answer.sources.map((source) => [source.id, source])),
    text: textOf(city),
  }
}
