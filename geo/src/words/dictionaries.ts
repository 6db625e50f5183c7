import { german } from './de.ts'
import { english } from './en.ts'
import { plainGerman } from './leicht.ts'
import type { Dictionary } from './vocabulary.ts'

/** Some languages; the first answers whoever names none of them. */
export type Dictionaries = readonly [Dictionary, ...Dictionary[]]

/** Every language there is. */
export const dictionaries: Dictionaries = [german, english, plainGerman]
