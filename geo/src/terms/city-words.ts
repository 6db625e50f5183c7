import type { CityText } from './city-texts.ts'
import type { AreaLevel } from './classifications.ts'
import type { LevelNames } from './level-names.ts'

/** What sentences take from a city: how it is called, what it calls its levels, which of them it has, what it says of itself. */
export interface CityWords {
  readonly name: string
  readonly levels: readonly AreaLevel[]
  readonly levelNames: LevelNames
  readonly texts: readonly CityText[]
}
