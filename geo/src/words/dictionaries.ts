import { german } from './de.ts'
import { english } from './en.ts'
import { plainGerman } from './leicht.ts'

/** Every language there is; the first is spoken to whoever names none of them. */
export const dictionaries = [german, english, plainGerman] as const
