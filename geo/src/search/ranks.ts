import { isNearly } from './is-nearly.ts'
import { type Comparison, nearlyContains } from './meaning.ts'
import { oneLetterApart } from './one-letter-apart.ts'
import { inFull } from './search-key.ts'

/** Ranks: the name itself, what begins with the phrase, or a word of its name does; what has its words. */
export const [asCalled, atBeginning, atWord, byWords] = [0, 1, 2, 3]
/** In whose name it stands; what is nearly called so, or begins nearly so. */
export const [within, nearlyCalled, nearlyBegun] = [4, 5, 6]
/** Whose name has all its words, or nearly has; what is found by more than its name. */
export const [byParts, byOthers] = [7, 8]
/** What does not know a number comes after what does, of the same rank. */
export const withoutNumber = 0.5

/** Words that were typed, in all forms in which they are looked for. */
export interface Phrase {
  words: readonly string[]
  /** Each as it was typed and as it is searched: str and strasse. */
  forms: readonly (readonly string[])[]
  text: string
  /** As one word, as it was typed and as it is searched. */
  joined: readonly string[]
  /** All letters of it, as it is searched. */
  letters: string
}

export function phraseOf(words: readonly string[]): Phrase {
  const text = words.join(' ')
  const formsOf = (word: string) => [word, inFull(word)]
  return {
    words,
    forms: words.map(formsOf),
    text,
    joined: formsOf(words.join('')),
    letters: words.map(inFull).join(''),
  }
}

/** Whether each word is a whole one of these, or all of them together are. */
export function isWholeIn({ forms, joined }: Phrase, isKnown: (word: string) => boolean): boolean {
  return forms.every((form) => form.some(isKnown)) || joined.some(isKnown)
}

export function rankOf(
  name: string,
  nameWords: readonly string[],
  phrase: Phrase,
  { compare, isWhole }: { compare: Comparison; isWhole: boolean },
): number {
  if (isCalled(name, phrase)) return asCalled
  if (name.startsWith(phrase.text)) return atBeginning
  if (name.includes(` ${phrase.text}`)) return atWord
  // The street of an address is meant before another street whose name ends alike: Warthaer, not Oberwarthaer Straße.
  if (isWhole) return byWords
  if (name.includes(phrase.text)) return within
  const letters = name.replaceAll(' ', '')
  if (compare === nearlyContains && isNearly(letters, phrase.letters)) {
    return oneLetterApart(letters, phrase.letters) ? nearlyCalled : nearlyBegun
  }
  return phrase.words.every((word) => compare(nameWords, word)) ? byParts : byOthers
}

/** Short, parted or as one word, it is the same name. */
export function isCalled(name: string, { text, letters }: Phrase): boolean {
  if (name === text) return true
  let same = 0
  for (const letter of name) {
    if (letter === ' ') continue
    if (!letters.startsWith(letter, same)) return false
    same += letter.length
  }
  return same === letters.length
}
