import { nameKey } from './search-key.ts'

/** What may be found, and by what. */
export interface Entry<Hit> {
  readonly hit: Hit
  /** Of what is found as well by its words, the lower comes first. */
  readonly position: number
  readonly id: number
  /** As it is searched. */
  readonly name: string
  /** Whatever else it is found by, as it is searched. */
  readonly others: readonly string[]
  /** What things of its kind are called: before or behind the name it says no more than that. */
  readonly kindWords: readonly string[]
}

/** By what something is found beside its name. */
interface Besides {
  /** Another name of it than its own. */
  name?: string
  others?: readonly (string | null)[]
  kindWords?: readonly string[]
}

export function entryOf<Hit extends { id: number; name: string }>(
  hit: Hit,
  position: number,
  { name = hit.name, others = [], kindWords = [] }: Besides = {},
): Entry<Hit> {
  return {
    hit,
    position,
    id: hit.id,
    name: nameKey(name),
    others: others.flatMap((text) => (text === null ? [] : nameKey(text))),
    kindWords: kindWords.map(nameKey),
  }
}

/** Single words, and each with the next written as one: Prager Straße is found as Pragerstraße. */
export function wordsOf(key: string): string[] {
  const words = key.split(' ')
  return [...words, ...words.slice(1).map((word, before) => (words[before] ?? '') + word)]
}

/** What follows it in a name is not meant by it: Altstadt ohne Johannstadt. */
export const leavingOut = 'ohne'

/** The part of a name that says what it is. */
export const meantBy = (name: string): string => name.split(` ${leavingOut} `, 1)[0] ?? name
