import { cityTextKeys } from '@atlas/geo/terms/city-texts'
import type { CityWords } from '@atlas/geo/terms/city-words'
import { levelNamesOf } from '@atlas/geo/words/level-names'
import type { RequestEvent } from '@sveltejs/kit'

import { ask } from './ask'
import { graphql, type ResultOf } from './graphql'

const levelName = graphql(`
  fragment LevelName on LevelName {
    german {
      one
      many
      gender
      genitive
      dativeMany
    }
    english {
      one
      many
    }
  }
`)

/** What sentences take from a city. */
export const cityWordFields = graphql(
  `
    fragment CityWords on City {
      name
      levels {
        level
        name {
          ...LevelName
        }
      }
      partOfCity {
        ...LevelName
      }
      texts {
        key
        german
        english
        plainGerman
      }
    }
  `,
  [levelName],
)

const cityWordsQuery = graphql(
  `
    query CityWords {
      city {
        ...CityWords
      }
    }
  `,
  [cityWordFields],
)

/** What sentences take from the city. The hosting server knows; while developing, the API is asked. */
export async function cityWordsOf({
  fetch,
  platform,
}: Pick<RequestEvent, 'fetch' | 'platform'>): Promise<CityWords> {
  if (platform?.req.cityWords !== undefined) return platform.req.cityWords
  const { city } = await ask({ fetch, language: 'de' }, cityWordsQuery, {})
  return toCityWords(city)
}

export function toCityWords(city: ResultOf<typeof cityWordFields>): CityWords {
  const nameOf = ({ german, english }: typeof city.partOfCity) => ({ de: german, en: english })
  return {
    name: city.name,
    levels: city.levels.map(({ level }) => level),
    levelNames: levelNamesOf([
      ...city.levels.map(({ level, name }) => ({ level, name: nameOf(name) })),
      { level: 'PART_OF_CITY', name: nameOf(city.partOfCity) },
    ]),
    texts: city.texts.flatMap(({ key, german, english, plainGerman }) => {
      const known = cityTextKeys.find((one) => one === key)
      return known ? [{ key: known, de: german, en: english, deSimple: plainGerman }] : []
    }),
  }
}
