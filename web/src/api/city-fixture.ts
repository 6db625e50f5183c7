import { areaLevels } from '@atlas/geo/terms/classifications'
import type { CityWords } from '@atlas/geo/terms/city-words'
import { usualNames } from '@atlas/geo/words/level-names'

/** A city that says nothing of itself but its name. */
export const cityNamed = (name: string): CityWords => ({
  name,
  levels: areaLevels,
  levelNames: usualNames,
  texts: [],
})
