import { leavingOut, meantBy, wordsOf } from './entry.ts'
import { isNearly } from './is-nearly.ts'
import { contains, type Meaning, nearlyContains } from './meaning.ts'
import { byOthers, isWholeIn, type Phrase, phraseOf, rankOf, withoutNumber } from './ranks.ts'
import type { SearchIndex } from './search-index.ts'

/** How well something is meant. */
export interface Rank {
  rank: number
  /** Whether each word searched for is a whole one of its, or all of them together are. */
  isWhole: boolean
  /** House numbers and postcodes that were said beside its name. */
  numbers: readonly string[]
}

/** How well the things of an index are meant: found out once for those with one name and the same beside it. */
export class Ranking<Hit> {
  readonly #index: SearchIndex<Hit>
  readonly #meaning: Meaning
  readonly #phrases = new Map<string, Phrase>()
  readonly #knowing = new Map<string, (place: number) => boolean>()
  /** Of texts beside a name, words typed that are in none of theirs. */
  readonly #missing = new Map<number, readonly string[]>()
  /** Of the name looked at last, by what is beside it. */
  readonly #alike = new Map<number, Alike>()
  #name = -1

  constructor(index: SearchIndex<Hit>, meaning: Meaning) {
    this.#index = index
    this.#meaning = meaning
  }

  /** Null where it was not meant. */
  at(place: number, name: number): Rank | null {
    const alike = this.#alikeAt(place, name)
    if (alike.rank === undefined) alike.rank = this.#rankOf(alike, place)
    const { rank, numbers } = alike
    if (rank === null || numbers.length === 0) return rank
    return { ...rank, rank: rank.rank + this.behind(place, name) }
  }

  /** What is added to the rank of what does not know the numbers said beside its name. */
  behind(place: number, name: number): number {
    const { numbers, knows } = this.#alikeAt(place, name)
    return numbers.length === 0 || knows(place) ? 0 : withoutNumber
  }

  #alikeAt(place: number, name: number): Alike {
    if (name !== this.#name) {
      this.#alike.clear()
      this.#name = name
    }
    const beside = this.#index.besides.textOf(place)
    const known = this.#alike.get(beside)
    if (known) return known
    const text = this.#index.names.texts.at(name)
    const numbers = this.#numbersBeside(place, text)
    const alike = { name: text, numbers, knows: this.#knowsAt(place, numbers), rank: undefined }
    this.#alike.set(beside, alike)
    return alike
  }

  /** House numbers and postcodes, which are no words of it. */
  #numbersBeside(place: number, name: string): readonly string[] {
    const said = this.#meaning.numbers
    if (said.length === 0) return said
    const { things } = this.#index
    const numbers = things.isNumberedAt(place) ? said : said.filter((word) => /^\d{5}$/.test(word))
    const known = [...wordsOf(name), ...this.#wordsBeside(place)]
    return numbers.filter((number) => !known.some((word) => word.startsWith(number)))
  }

  #knowsAt(place: number, numbers: readonly string[]): (place: number) => boolean {
    if (numbers.length === 0 || !this.#index.things.isNumberedAt(place)) return () => false
    const said = numbers.join(' ')
    const knows = this.#knowing.get(said) ?? this.#index.things.knowing(numbers)
    this.#knowing.set(said, knows)
    return knows
  }

  #rankOf({ name, numbers }: Alike, place: number): Rank | null {
    const { words, namesOnly, compare } = this.#meaning
    const kindWords = this.#index.things.kindWordsAt(place)
    if (compare === contains && kindWords.length === 0 && this.#lacksWord(name, place)) return null
    const nameWords = wordsOf(words.includes(leavingOut) ? name : meantBy(name))
    const ofKind = this.#withoutKind(kindWords, nameWords)
    const meant = numbers.length === 0 ? ofKind : ofKind.filter((word) => !numbers.includes(word))
    if (meant.length === 0 && numbers.length > 0) return null
    const known = [...nameWords, ...this.#wordsBeside(place)]
    const among = namesOnly ? nameWords : known
    if (!meant.every((word) => compare(among, word))) return null
    const phrase = this.#phraseOf(meant)
    const isWhole = isWholeIn(phrase, (word) => known.includes(word))
    const rank =
      meant.length === 0 ? byOthers : rankOf(name, nameWords, phrase, { compare, isWhole })
    return { rank, isWhole, numbers }
  }

  /** Sooner told than how well it is meant: most of what is looked at is not. */
  #lacksWord(name: string, place: number): boolean {
    const beside = this.#index.besides.textOf(place)
    let missing = this.#missing.get(beside)
    if (!missing) {
      const known = this.#wordsBeside(place)
      missing = this.#meaning.unnumbered.filter((word) => !contains(known, word))
      this.#missing.set(beside, missing)
    }
    const letters = name.replaceAll(' ', '')
    return missing.some((word) => !letters.includes(word))
  }

  /** What is meant besides that it is of a kind: of "Haltestelle Postplatz" the second word, where stops are looked through. */
  #withoutKind(kindWords: readonly string[], nameWords: readonly string[]): readonly string[] {
    const { words, compare } = this.#meaning
    if (kindWords.length === 0) return words
    const isKind = (word: string) =>
      !nameWords.includes(word) &&
      (kindWords.includes(word) ||
        (compare === nearlyContains && kindWords.some((kind) => isNearly(kind, word))))
    return words.some(isKind) ? words.filter((word) => !isKind(word)) : words
  }

  #wordsBeside(place: number): readonly string[] {
    const { besides } = this.#index
    return besides.wordsOf(besides.textOf(place))
  }

  #phraseOf(words: readonly string[]): Phrase {
    const text = words.join(' ')
    const phrase = this.#phrases.get(text) ?? phraseOf(words)
    this.#phrases.set(text, phrase)
    return phrase
  }
}

interface Alike {
  name: string
  numbers: readonly string[]
  knows: (place: number) => boolean
  /** Not known as long as nobody asked. */
  rank: Rank | null | undefined
}
