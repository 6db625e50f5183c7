import type { Besides } from './besides.ts'
import { inOrderOnce } from './lists.ts'
import type { NameIndex } from './name-index.ts'

/** What stands in more words than these says too little to be looked for in the middle of them. */
const tooCommon = 20_000

/** Of words that may have a slip in them so many are looked for, the rarest: who typed more meant all of them. */
const guessedAtMost = 6

/** What is said of more than these is said of too many to look at each. */
const lookedAt = 2000

/** Nor at more names, where a slip has to be looked for in each. */
const guessedNames = 500

/** What may be found, each at its place: in the order in which they follow each other where they are found as well. */
export interface Things<Hit> {
  /** Of what has several names the first place. */
  firstPlaceOf: (place: number) => number
  hitAt: (place: number) => Hit
  /** Of what is found as well by its words, the lower comes first. */
  positionAt: (place: number) => number
  /** Of what is called alike, too, the lower comes first. */
  idAt: (place: number) => number
  /** What things of its kind are called: before or behind the name it says no more than that. */
  kindWordsAt: (place: number) => readonly string[]
  /** Whether houses are numbered along it. */
  isNumberedAt: (place: number) => boolean
  /** Tells which of them know numbers and postcodes that were said beside their name. */
  knowing: (numbers: readonly string[]) => (place: number) => boolean
}

/** What an index is made of. */
interface Parts<Hit> {
  things: Things<Hit>
  names: NameIndex
  besides: Besides
  /** What things are called that have a name besides. */
  kindWords: ReadonlySet<string>
  /** How many names a thing has at most. */
  namesAtMost: number
}

/** What may be found, so that a search looks at few of many. */
export class SearchIndex<Hit> {
  readonly things: Things<Hit>
  readonly names: NameIndex
  readonly besides: Besides
  readonly kindWords: ReadonlySet<string>
  readonly namesAtMost: number

  constructor({ things, names, besides, kindWords, namesAtMost }: Parts<Hit>) {
    this.things = things
    this.names = names
    this.besides = besides
    this.kindWords = kindWords
    this.namesAtMost = namesAtMost
  }

  /**
   * The first places, in order, at which a word of these stands, and so of all at which every one does: of the one that
   * stands at fewest. Null where all of them stand in too many.
   * @param slips whether a letter of it may be wrong
   */
  candidates(words: readonly string[], slips: boolean): Uint32Array | null {
    const rare = [...new Set(words)]
      .map((word) => ({ word, price: this.#priceOf(word) }))
      .filter(({ price }) => price <= tooCommon)
      .sort((one, other) => one.price - other.price)
    let least: Standing | null = null
    for (const { word, price } of rare.slice(0, slips ? guessedAtMost : 1)) {
      // To look at more words than things are left costs more than it may spare.
      if (least && price >= least.count) break
      const found = this.#with(word, slips)
      if (!least || found.count < least.count) least = found
    }
    return least && this.#placesOf(least, slips ? guessedNames : lookedAt)
  }

  /** Whether it is a word of something. */
  hasWord(word: string): boolean {
    return this.names.words.has(word) || this.besides.words.has(word)
  }

  #priceOf(word: string): number {
    return this.names.words.priceOf(word) + this.besides.words.priceOf(word)
  }

  #with(word: string, slips: boolean): Standing {
    const names = this.names.words.textsWith(word, slips)
    const besides = this.besides.words.textsWith(word, slips)
    let count = 0
    for (const name of names) {
      const [from, to] = this.names.placesOf(name)
      count += to - from
    }
    for (const text of besides) count += this.besides.placesWith(text).length
    return { names, besides, count }
  }

  #placesOf({ names, besides }: Standing, mostNames: number): Uint32Array {
    const places: number[] = []
    for (const name of inOrderOnce(names, this.names.texts.length).subarray(0, mostNames)) {
      const [from, to] = this.names.placesOf(name)
      for (let place = from; place < to; place += 1) places.push(place)
      if (places.length >= lookedAt) break
    }
    if (besides.length === 0) return Uint32Array.from(places.slice(0, lookedAt))
    for (const text of new Set(besides)) {
      places.push(...this.besides.placesWith(text).subarray(0, lookedAt))
    }
    return Uint32Array.from(new Set(Uint32Array.from(places).sort())).subarray(0, lookedAt)
  }
}

/** In which names a word stands, beside which texts, and at how many places. */
interface Standing {
  names: Uint32Array
  besides: Uint32Array
  count: number
}
