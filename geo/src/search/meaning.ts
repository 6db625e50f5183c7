import { isNearly } from './is-nearly.ts'
import { plainWords, writtenOut } from './search-key.ts'

/** Whether a word was typed as it is known, or nearly. */
export type Comparison = (known: readonly string[], word: string) => boolean

/** A letter or two are looked for at the beginning of words. */
export const contains: Comparison = (known, word) =>
  known.some((one) => (word.length < 3 ? one.startsWith(word) : one.includes(word)))

export const nearlyContains: Comparison = (known, word) =>
  contains(known, word) || known.some((one) => isNearly(one, word))

/** What of the words typed is searched for. */
export interface Meaning {
  words: readonly string[]
  /** Those that begin with a digit, and the others. */
  numbers: readonly string[]
  unnumbered: readonly string[]
  /** Whether what something is found by beside its name does not count. */
  namesOnly: boolean
  /** Whether a word was left out because the city may have been meant by it. */
  guessesCity: boolean
  compare: Comparison
}

export function meaningOf(
  typed: readonly string[],
  city: readonly string[],
  compare: Comparison,
): Meaning {
  const named = typed.filter((word) => isOfCity(city, word, compare))
  const beside = typed.filter(
    (word) => !named.includes(word) && !(named.length > 0 && forCities.has(word)),
  )
  const isCapital = typed.every((word) => forCities.has(word)) && typed.includes(capital)
  // A city's name with a slip in it is no operator's.
  const meansCity = beside.every((word) => isOfCity(city, word, nearlyContains))
  const words = isCapital ? city : beside.length > 0 ? beside : named
  const numbers = words.filter((word) => /^\d/.test(word))
  const unnumbered = words.filter((word) => !numbers.includes(word))
  return {
    words,
    numbers,
    unnumbered,
    namesOnly: meansCity || isCapital,
    guessesCity: named.some((word) => !city.includes(word)),
    compare,
  }
}

/** What a capital of a state is called, of which a city's data knows one. */
const capital = 'landeshauptstadt'

/** What says no more than that a city is one, in the languages people search in. */
const forCities: ReadonlySet<string> = new Set([capital, 'hauptstadt', 'stadt', 'city', 'of'])

/** A part of its name is none: who types Dresdner means something else. */
const isOfCity = (city: readonly string[], word: string, compare: Comparison) =>
  compare === contains ? city.includes(word) : city.some((part) => isNearly(part, word))

/** The words of a text that say what is searched for. */
export function typedWords(text: string): readonly string[] {
  const words = writtenOut(withLetterOfNumber(plainWords(text)))
  const meant = words.filter((word) => !whereWords.has(word))
  return meant.length > 0 ? meant : words
}

/** What says where something is, and nothing of what: "in Gorbitz". */
const whereWords: ReadonlySet<string> = new Set(['in', 'im', 'at', 'near', 'bei'])

/** 36 a is 36a. */
function withLetterOfNumber(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const isLetter = (one: string) => /^[a-z]$/.test(one)
    if (isLetter(word) && isNumber(words[at - 1] ?? '')) return []
    const letter = words[at + 1] ?? ''
    return isNumber(word) && isLetter(letter) ? [word + letter] : [word]
  })
}

const isNumber = (word: string) => /^\d{1,4}$/.test(word)
