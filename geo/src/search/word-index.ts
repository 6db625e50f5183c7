import { JoinedTexts } from './joined-texts.ts'
import type { KeyColumns } from './keyed-words.ts'
import { gathered, type Lists, listsOf } from './lists.ts'
import { partColumns, partLength, WordParts } from './word-parts.ts'
import { slipColumns, WordSlips } from './word-slips.ts'

/** Words in order, in what each stands, and by what letters they are found. */
export interface WordColumns {
  readonly words: JoinedTexts
  readonly standsIn: Lists
  readonly parts: KeyColumns
  readonly slips: KeyColumns
}

/** @param texts the words of each */
export function wordColumns(texts: readonly Iterable<string>[]): WordColumns {
  const placesOf = new Map<string, number[]>()
  for (const [place, words] of texts.entries()) {
    for (const word of new Set(words)) {
      const known = placesOf.get(word)
      if (known) known.push(place)
      else placesOf.set(word, [place])
    }
  }
  const words = [...placesOf.keys()].sort()
  return {
    words: JoinedTexts.of(words),
    standsIn: listsOf(words.map((word) => placesOf.get(word) ?? [])),
    parts: partColumns(words),
    slips: slipColumns(words),
  }
}

/** In which texts a word stands. */
export class WordIndex {
  readonly #words: JoinedTexts
  readonly #standsIn: Lists
  readonly #parts: WordParts
  readonly #slips: WordSlips

  constructor({ words, standsIn, parts, slips }: WordColumns) {
    this.#words = words
    this.#standsIn = standsIn
    this.#parts = new WordParts(words, parts)
    this.#slips = new WordSlips(words, slips)
  }

  has(word: string): boolean {
    return this.#words.at(this.#words.firstFrom(word)) === word
  }

  /** How many words have to be looked at for what stands in them, at most. */
  priceOf(word: string): number {
    if (word.length >= partLength) return this.#parts.priceOf(word)
    const [from, to] = this.#beginningWith(word)
    return to - from
  }

  /** Places of the texts in one of whose words it stands, or nearly stands; some more than once. */
  textsWith(word: string, slips: boolean): Uint32Array {
    const containing = this.#containing(word)
    const words = slips ? [...containing, ...this.#slips.near(word)] : containing
    return gathered(this.#standsIn, words)
  }

  /** Of a letter or two, only words that begin with them. */
  #containing(word: string): Iterable<number> {
    if (word.length >= partLength) return this.#parts.containing(word)
    const [from, to] = this.#beginningWith(word)
    return Array.from({ length: to - from }, (_, place) => from + place)
  }

  #beginningWith(word: string): [from: number, to: number] {
    return [this.#words.firstFrom(word), this.#words.firstFrom(`${word}\uffff`)]
  }
}
