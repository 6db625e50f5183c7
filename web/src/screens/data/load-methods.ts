import type { CityWords } from '@atlas/geo/terms/city-words'
import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'
import type { DataWords } from '$words/languages'

import { textIn } from './load'

const methodsQuery = graphql(`
  query DataMethods {
    indicator(id: "coverage-meeting-60-plus") {
      name
      availability {
        level
      }
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

const reachedQuery = graphql(`
  query DataMethodsReach {
    city {
      figure(indicator: "coverage-meeting-60-plus") {
        value
        range {
          low
          high
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
  const { dataSet } = answer
  const count = dataSet?.completeness.rows ?? 0
  return {
    text: await textIn(asker, cityWords),
    errors: answer.estimateErrors,
    people: distributedSpace(answer),
    shared: sharedDistrict(answer),
    cells: count === 0 ? null : { count, sourceId: dataSet?.completeness.sources[0]?.id ?? null },
    reach: await reachedIn(asker, answer),
    expected: expectedArea(answer),
  }
}

/** How many reach a place; without cells nobody knows, and the question would be refused. */
async function reachedIn(
  asker: Asker,
  { indicator }: Pick<MethodsAnswer, 'indicator'>,
): Promise<Methods['reach']> {
  if (!indicator?.availability.some(({ level }) => level === 'CITY')) return null
  const { value, range } = (await ask(asker, reachedQuery, {})).city.figure
  if (value === null || !range) return null
  return { name: indicator.name, value, unit: 'SHARE', low: range.low, high: range.high }
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
