import type { CityWords } from '@atlas/geo/terms/city-words'
import { ApiFailure, ask, type Asker } from '$api/ask'
import { sourceFields } from '$api/catalogue'
import { graphql, type ResultOf } from '$api/graphql'
import { languageOf } from '$words/language'
import { languages, type DataWords } from '$words/languages'

import { columnFields } from './files/load-data-set'

const dataPageQuery = graphql(
  `
    query DataPage {
      dataVersion
      dataSets {
        id
        name
        description
        places
        completeness {
          rows
          days
          statuses {
            status
            rows
          }
          areas {
            level
            known
            of
          }
          sources {
            id
          }
        }
      }
      sources {
        ...Source
        feeds {
          dataSet {
            id
            name
          }
          rows
          days
          statuses {
            status
            rows
          }
          areas {
            level
            known
            of
          }
          indicators {
            id
            name
          }
        }
      }
      siteTotals {
        words
      }
      estimateErrors {
        day
        mean
        largest
        source {
          id
        }
      }
    }
  `,
  [sourceFields],
)

type Answer = ResultOf<typeof dataPageQuery>
type Imported = ResultOf<typeof importsQuery>
export type DataImport = Imported['dataImports'][number]
export type DataPage = Answer & { text: DataWords; imported: Imported | null }
export type DescribedDataSet = Answer['dataSets'][number]
export type FeedingSource = Answer['sources'][number]

export async function loadDataPage(asker: Asker, city: CityWords): Promise<DataPage> {
  const [answer, imported] = await Promise.all([ask(asker, dataPageQuery, {}), importsOf(asker)])
  return { ...answer, imported, text: await textIn(asker, city) }
}

const importsQuery = graphql(`
  query DataImports {
    dataLoadedAt
    dataImports {
      id
      kind
      madeAt
      undoneAt
      sourceId
      day
      rows
      files {
        name
        sha256
      }
    }
  }
`)

/** What was imported: asked of the database each time; null while it does not answer, and all else is told from memory. */
const importsOf = (asker: Asker) =>
  ask({ ...asker, uncached: true }, importsQuery, {}).catch((failure: unknown) => {
    if (failure instanceof ApiFailure) return null
    throw failure
  })

const dictionaryQuery = graphql(
  `
    query DataDictionary {
      dataVersion
      dataSets {
        id
        name
        description
        columns {
          ...DataColumn
        }
      }
    }
  `,
  [columnFields],
)

export type DataDictionary = ResultOf<typeof dictionaryQuery> & { text: DataWords }

export async function loadDataDictionary(asker: Asker, city: CityWords): Promise<DataDictionary> {
  const answer = await ask(asker, dictionaryQuery, {})
  return { ...answer, text: await textIn(asker, city) }
}

/** The sentences of these pages, which no others load. */
export async function textIn(asker: Asker, city: CityWords): Promise<DataWords> {
  const { default: textOf } = await languages[languageOf(asker.language)].data()
  return textOf(city)
}
