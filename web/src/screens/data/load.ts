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

const methodsQuery = graphql(`
  query DataMethods {
    city {
      name
      coverage: figure(indicator: "coverage-meeting-60-plus") {
        value
        unit
        range {
          low
          high
        }
      }
    }
    indicator(id: "coverage-meeting-60-plus") {
      name
    }
    estimateErrors {
      level
      ages
      day
      mean
      largest
      source {
        id
      }
    }
    dataSet(id: "cells") {
      completeness {
        rows
        sources {
          id
        }
      }
    }
    socialSpaces {
      name
      residents(ages: AGE_60_PLUS) {
        value
        status
        asOf
      }
      districts {
        name
        residents(ages: AGE_60_PLUS) {
          value
          status
          asOf
          range {
            low
            high
          }
        }
        socialSpaceParts {
          part
          socialSpace {
            name
          }
        }
      }
    }
    planningAreas {
      name
      expectation {
        expected {
          value
          explanation {
            formula
            inputs {
              name
              value
              unit
              status
            }
          }
        }
        counted {
          value
        }
        relativeDeviation {
          value
        }
      }
    }
  }
`)

type MethodsAnswer = ResultOf<typeof methodsQuery>

/** What explains each estimate, taken from the data; null where they have none of it. */
export interface Methods {
  text: DataWords
  errors: MethodsAnswer['estimateErrors']
  people: ReturnType<typeof distributedSpace>
  shared: ReturnType<typeof sharedDistrict>
  cells: { count: number; sourceId: string | null } | null
  reach: { name: string; value: number; unit: 'SHARE'; low: number; high: number } | null
  expected: ReturnType<typeof expectedArea>
}

export async function loadMethods(asker: Asker, cityWords: CityWords): Promise<Methods> {
  const answer = await ask(asker, methodsQuery, {})
  const { city, dataSet, indicator } = answer
  const { value, range } = city.coverage
  const count = dataSet?.completeness.rows ?? 0
  return {
    text: await textIn(asker, cityWords),
    errors: answer.estimateErrors,
    people: distributedSpace(answer),
    shared: sharedDistrict(answer),
    cells: count === 0 ? null : { count, sourceId: dataSet?.completeness.sources[0]?.id ?? null },
    reach:
      value === null || !range || !indicator
        ? null
        : { name: indicator.name, value, unit: 'SHARE', low: range.low, high: range.high },
    expected: expectedArea(answer),
  }
}

/** A social space whose people were counted and whose districts, few of them, are estimated from that. */
function distributedSpace({ socialSpaces }: Pick<MethodsAnswer, 'socialSpaces'>) {
  const found = socialSpaces
    .flatMap(({ name, residents, districts }) => {
      const known = districts.flatMap((district) => {
        const { value, range } = district.residents
        return value === null || !range ? [] : [{ name: district.name, value, range }]
      })
      const sum = known.reduce((all, { value }) => all + value, 0)
      const isExample =
        residents.value !== null &&
        residents.status === 'OBSERVED' &&
        known.length >= 2 &&
        Math.round(sum) === residents.value
      return isExample
        ? [{ name, counted: residents.value ?? 0, day: residents.asOf, districts: known }]
        : []
    })
    .sort((one, other) => one.districts.length - other.districts.length)
  return found[0] ?? null
}

/** A district that lies in several social spaces. */
function sharedDistrict({ socialSpaces }: Pick<MethodsAnswer, 'socialSpaces'>) {
  const districts = socialSpaces.flatMap((space) => space.districts)
  return districts.find(({ socialSpaceParts }) => socialSpaceParts.length > 1) ?? null
}

/** A planning area of which a framework expected something, and which was counted since. */
function expectedArea({ planningAreas }: Pick<MethodsAnswer, 'planningAreas'>) {
  const found = planningAreas.flatMap(({ name, expectation }) => {
    const expected = expectation?.expected
    if (!expectation || !expected || expected.value === null) return []
    return [
      {
        name,
        expected: expected.value,
        explanation: expected.explanation,
        counted: expectation.counted.value,
        deviation: expectation.relativeDeviation.value,
      },
    ]
  })
  return found[0] ?? null
}

async function textIn(asker: Asker, city: CityWords): Promise<DataWords> {
  const { default: textOf } = await languages[languageOf(asker.language)].data()
  return textOf(city)
}
