import { type Entry, wordsOf } from './entry.ts'
import { mayBeGuessed } from './is-nearly.ts'
import { NameStarts } from './name-starts.ts'
import { inOrder } from './search-key.ts'
import { partLength, WordParts } from './word-parts.ts'
import { WordSlips } from './word-slips.ts'

/** What stands in more words than these says too little to be looked for in the middle of them. */
const tooCommon = 20_000

/**
 * What may be found, so that a search looks at few of many: entries in the order in which they follow each other where
 * they are found as well, how their names begin, and in which of them a word stands.
 */
export class SearchIndex<Hit> {
  readonly entries: readonly Entry<Hit>[]
  readonly starts: NameStarts
  /** What things are called that have a name besides. */
  readonly kindWords: ReadonlySet<string>
  /** In order. */
  readonly #words: readonly string[]
  readonly #parts: WordParts
  readonly #slips: WordSlips
  /** Of each word, behind which of the places its own end. */
  readonly #ends: Uint32Array
  readonly #entryOf: Uint32Array

  constructor(entries: readonly Entry<Hit>[]) {
    this.entries = entries.toSorted(entryOrder)
    this.starts = new NameStarts(this.entries)
    this.kindWords = new Set(this.entries.flatMap(({ kindWords }) => kindWords))
    const placesOf = new Map<string, number[]>()
    for (const [place, { name, others, kindWords }] of this.entries.entries()) {
      for (const word of new Set([name, ...others].flatMap(wordsOf).concat(kindWords))) {
        const known = placesOf.get(word)
        if (known) known.push(place)
        else placesOf.set(word, [place])
      }
    }
    this.#words = [...placesOf.keys()].sort()
    let end = 0
    this.#ends = Uint32Array.from(this.#words, (word) => (end += placesOf.get(word)?.length ?? 0))
    this.#entryOf = new Uint32Array(end)
    let from = 0
    for (const word of this.#words) {
      const places = placesOf.get(word) ?? []
      this.#entryOf.set(places, from)
      from += places.length
    }
    this.#parts = new WordParts(this.#words)
    this.#slips = new WordSlips(this.#words)
  }

  /**
   * Places of the entries, as they follow each other, in which a word of these stands, and so of all in which every one
   * does: of the one that stands in fewest. Null where all of them stand in too many.
   * @param slips whether a letter of it may be wrong
   */
  candidates(words: readonly string[], slips: boolean): Uint32Array | null {
    const common = (word: string) => this.#priceOf(word) > tooCommon
    const rare = words.filter((word) => !common(word))
    if (rare.length === 0) return null
    if (!slips) {
      const rarest = minBy(rare, (word) => this.#priceOf(word))
      return this.#entriesWith(this.#containing(rarest))
    }
    const found = rare.map((word) => [
      ...this.#containing(word),
      ...(mayBeGuessed(word) ? this.#slips.near(word) : []),
    ])
    return this.#entriesWith(minBy(found, (places) => this.#entryCount(places)))
  }

  #entryCount(words: readonly number[]): number {
    return words.reduce((sum, word) => sum + this.#entriesOf(word).length, 0)
  }

  #priceOf(word: string): number {
    if (word.length >= partLength) return this.#parts.priceOf(word)
    const [from, to] = this.#beginningWith(word)
    return to - from
  }

  #containing(word: string): number[] {
    if (word.length >= partLength) return this.#parts.containing(word)
    const [from, to] = this.#beginningWith(word)
    return Array.from({ length: to - from }, (_, place) => from + place)
  }

  /** Of a letter or two, only words that begin with them. */
  #beginningWith(word: string): [from: number, to: number] {
    const firstFrom = (text: string) => {
      let [low, high] = [0, this.#words.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (inOrder(this.#words[middle] ?? '', text) < 0) low = middle + 1
        else high = middle
      }
      return low
    }
    return [firstFrom(word), firstFrom(`${word}\uffff`)]
  }

  #entriesOf(word: number): Uint32Array {
    return this.#entryOf.subarray(word === 0 ? 0 : this.#ends[word - 1], this.#ends[word])
  }

  #entriesWith(words: readonly number[]): Uint32Array {
    const lists = words.map((word) => this.#entriesOf(word))
    const [only] = lists
    if (lists.length === 1 && only) return only
    const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0))
    let from = 0
    for (const list of lists) {
      all.set(list, from)
      from += list.length
    }
    all.sort()
    return all.filter((place, at) => place !== all[at - 1])
  }
}

/** Which of two that are found as well comes first. */
export const entryOrder = (one: Entry<unknown>, other: Entry<unknown>) =>
  one.position - other.position || inOrder(one.name, other.name) || one.id - other.id

const minBy = <Value>(values: readonly Value[], priceOf: (value: Value) => number): Value =>
  values.reduce((least, value) => (priceOf(value) < priceOf(least) ? value : least))
