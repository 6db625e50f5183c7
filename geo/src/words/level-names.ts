import type { AreaLevel } from '../terms/classifications.ts'
import type {
  CityLevel,
  GermanNoun,
  LevelName,
  LevelNames,
  NamedLevel,
} from '../terms/level-names.ts'

const noun = (
  [one, many, genitive, dativeMany]: readonly [string, string, string, string],
  gender: GermanNoun['gender'],
  [oneInEnglish, manyInEnglish]: readonly [string, string],
): LevelName => ({
  de: { one, many, gender, genitive, dativeMany },
  en: { one: oneInEnglish, many: manyInEnglish },
})

/** Where nobody has said what a city calls its levels. */
export const usualNames: LevelNames = {
  CITY: noun(['Stadt', 'Städte', 'Stadt', 'Städten'], 'FEMININE', ['city', 'cities']),
  PLANNING_AREA: noun(
    ['Planungsbereich', 'Planungsbereiche', 'Planungsbereichs', 'Planungsbereichen'],
    'MASCULINE',
    ['planning area', 'planning areas'],
  ),
  SOCIAL_SPACE: noun(['Stadtraum', 'Stadträume', 'Stadtraums', 'Stadträumen'], 'MASCULINE', [
    'social space',
    'social spaces',
  ]),
  DISTRICT: noun(['Stadtteil', 'Stadtteile', 'Stadtteils', 'Stadtteilen'], 'MASCULINE', [
    'district',
    'districts',
  ]),
  PART_OF_CITY: noun(
    ['Stadtbezirk', 'Stadtbezirke', 'Stadtbezirks', 'Stadtbezirken'],
    'MASCULINE',
    ['part of the city', 'parts of the city'],
  ),
}

/** @returns the names of a city's levels, of those that it does not have, too */
export function levelNamesOf(own: readonly CityLevel[]): LevelNames {
  if (own.length === 0) return usualNames
  const nameOf = (level: NamedLevel) => own.find((one) => one.level === level)?.name
  const CITY = nameOf('CITY') ?? usualNames.CITY
  const DISTRICT = nameOf('DISTRICT') ?? usualNames.DISTRICT
  const PLANNING_AREA = nameOf('PLANNING_AREA') ?? CITY
  return {
    CITY,
    PLANNING_AREA,
    SOCIAL_SPACE: nameOf('SOCIAL_SPACE') ?? DISTRICT,
    DISTRICT,
    PART_OF_CITY: nameOf('PART_OF_CITY') ?? nameOf('PLANNING_AREA') ?? DISTRICT,
  }
}

/** The names of the levels that a city has below itself, the larger first: one that it lacks has another's name. */
export const namesBelowCity = (levels: LevelNames): LevelName[] =>
  [...new Set([levels.PLANNING_AREA, levels.SOCIAL_SPACE, levels.DISTRICT])].filter(
    (name) => name !== levels.CITY,
  )

/** What residents call the area that an office of the city is responsible for. */
export const areaOfOffices = ({ levels, levelNames }: Levels): LevelName =>
  levels.includes('PLANNING_AREA') ? levelNames.PART_OF_CITY : levelNames.CITY

interface Levels {
  readonly levels: readonly AreaLevel[]
  readonly levelNames: LevelNames
}
