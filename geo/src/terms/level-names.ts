import { type AreaLevel, areaLevels } from './classifications.ts'

export const genders = ['MASCULINE', 'FEMININE', 'NEUTER'] as const

/** A German noun with the forms that sentences need; those left out are the same as one and many. */
export interface GermanNoun {
  readonly one: string
  readonly many: string
  readonly gender: (typeof genders)[number]
  /** After des, of a masculine or neuter noun: Stadtteils. */
  readonly genitive: string
  /** After in den: Stadtteilen. */
  readonly dativeMany: string
}

export interface EnglishNoun {
  readonly one: string
  readonly many: string
}

/** What an area of a level is called, in the languages of the data. */
export interface LevelName {
  readonly de: GermanNoun
  readonly en: EnglishNoun
}

/**
 * What a city calls its levels. A level that it does not have has the name of the one its areas coincide with, so that
 * what is said of it stays true: where staff is planned for the city as a whole, it is known for the city.
 */
export interface LevelNames extends Readonly<Record<AreaLevel, LevelName>> {
  /** The area where staff is planned, as residents call it; where there is none, the one they choose from, their district. */
  readonly PART_OF_CITY: LevelName
}

/** Whatever may have a name. */
export const namedLevels = [...areaLevels, 'PART_OF_CITY'] as const
export type NamedLevel = (typeof namedLevels)[number]

/** A level that a city has, as it calls it. */
export interface CityLevel {
  readonly level: NamedLevel
  readonly name: LevelName
}

/** All four where a city has not said which it has. */
export const levelsOf = (own: readonly CityLevel[]): readonly AreaLevel[] =>
  own.length === 0
    ? areaLevels
    : areaLevels.filter((level) => own.some((one) => one.level === level))
