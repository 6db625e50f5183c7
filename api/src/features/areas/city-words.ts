import type { CityWords } from '@atlas/geo/terms/city-words'
import type { Published } from '@atlas/geo/world/published'

/** What sentences take from a city. */
export const cityWordsOf = ({ areas, levelNames, texts }: Published): CityWords => ({
  name: areas.city.name,
  levels: areas.levels,
  levelNames,
  texts,
})
