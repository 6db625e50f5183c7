import type { CityWords } from '@atlas/geo/terms/city-words'
import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'
import { languageOf } from '$words/language'
import { type EvaluationWords, languages } from '$words/languages'

import { quotationFields } from './quotation-fields'

const builtInQuery = graphql(
  `
    query EvaluationCards {
      city {
        evaluationCards {
          id
          from
          to
          message
          recognise
          acknowledge
          followUp
          measures
          place
          source {
            id
            title
          }
          quotations {
            ...QuotationFields
          }
        }
      }
    }
  `,
  [quotationFields],
)

export type BuiltInCard = ResultOf<typeof builtInQuery>['city']['evaluationCards'][number]

export interface BuiltIn {
  cards: BuiltInCard[]
  text: EvaluationWords
}

/** The cards that come with the data, and the sentences around them. @throws ApiFailure */
export async function loadBuiltIn(asker: Asker, { levelNames }: CityWords): Promise<BuiltIn> {
  const [{ city }, { default: textOf }] = await Promise.all([
    ask(asker, builtInQuery, {}),
    languages[languageOf(asker.language)].evaluations(),
  ])
  return { cards: city.evaluationCards, text: textOf(levelNames) }
}
