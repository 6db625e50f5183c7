import { Best } from './best.ts'
import { contains, type Meaning } from './meaning.ts'
import { type Rank, Ranking } from './ranking.ts'
import * as ranks from './ranks.ts'
import type { SearchIndex } from './search-index.ts'

/** What was found in an index, and how well it is meant. */
export interface Ranked<Hit> extends Rank {
  index: SearchIndex<Hit>
  place: number
}

/** The best of an index, and whether of all that was looked at something has a whole word that was typed. */
export interface FoundIn<Hit> {
  best: readonly Ranked<Hit>[]
  hasWhole: boolean
}

export function foundIn<Hit>(
  index: SearchIndex<Hit>,
  meaning: Meaning,
  first: number,
): FoundIn<Hit> {
  const ranking = new Ranking(index, meaning)
  const found = new Finding(index, ranking, first)
  if (meaning.compare === contains) {
    const begun = begunWith(index, meaning, ranking, first).map((place) => found.look(place))
    // Nothing else is as good as what begins so.
    const isBest = (rank: number | null) => rank !== null && rank < ranks.byWords
    if (begun.filter(isBest).length >= first) return found.all()
  }
  const { words, unnumbered } = meaning
  const searched = unnumbered.length > 0 ? unnumbered : words
  const begun = new Set(found.places)
  const bestLeft = bestLeftIn(index, meaning)
  // They come as they follow each other, and those of the best rank that is left are enough.
  let enough = first
  for (const place of index.candidates(searched, meaning.compare !== contains) ?? []) {
    if (begun.has(place)) continue
    const rank = found.look(place)
    if (rank !== null && rank <= bestLeft && (enough -= 1) === 0) break
  }
  return found.all()
}

/** Keeps the best of what is looked at. */
class Finding<Hit> {
  readonly #index: SearchIndex<Hit>
  readonly #ranking: Ranking<Hit>
  readonly #best: Best
  #name = 0
  #hasWhole = false

  constructor(index: SearchIndex<Hit>, ranking: Ranking<Hit>, first: number) {
    this.#index = index
    this.#ranking = ranking
    this.#best = new Best(first)
  }

  get places(): readonly number[] {
    return this.#best.places
  }

  /** @returns its rank; null where it was not meant */
  look(place: number): number | null {
    const found = this.#rankAt(place)
    if (found === null) return null
    this.#hasWhole ||= found.isWhole
    if (this.#best.takes(found.rank, place)) this.#best.add(found.rank, place)
    return found.rank
  }

  all(): FoundIn<Hit> {
    const best = this.places.flatMap((place) => {
      const rank = this.#rankAt(place)
      return rank === null ? [] : { ...rank, index: this.#index, place }
    })
    return { best, hasWhole: this.#hasWhole }
  }

  #rankAt(place: number): Rank | null {
    this.#name = this.#index.names.nameOf(place, this.#name)
    return this.#ranking.at(place, this.#name)
  }
}

/** Places of the best of those that are called so, or in whose name a word begins with the whole phrase. */
function begunWith<Hit>(
  { names, things }: SearchIndex<Hit>,
  { words, numbers, unnumbered }: Meaning,
  ranking: Ranking<Hit>,
  first: number,
): readonly number[] {
  const best = new Best(first)
  const addAll = (name: number, rank: number, areNumbered: boolean) => {
    const [from, to] = names.placesOf(name)
    if (areNumbered && !things.isNumberedAt(from)) return
    for (let place = from; place < to && best.takes(rank, place); place += 1) {
      best.add(rank + (areNumbered ? ranking.behind(place, name) : 0), place)
    }
  }
  const add = (typed: readonly string[], areNumbered: boolean) => {
    const phrase = ranks.phraseOf(typed)
    for (const name of names.starts.called(phrase.letters)) {
      addAll(name, ranks.asCalled, areNumbered)
    }
    names.starts.forEach(phrase.text, (name, letter) => {
      const least = letter > 0 ? ranks.atWord : ranks.asCalled
      if (!best.takes(least, names.placesOf(name)[0])) return
      const isCalled = letter === 0 && ranks.isCalled(names.texts.at(name), phrase)
      addAll(name, isCalled ? least : Math.max(least, ranks.atBeginning), areNumbered)
    })
  }
  add(words, false)
  if (numbers.length > 0 && unnumbered.length > 0) add(unnumbered, true)
  return best.places
}

/** The best rank of what neither begins with the phrase nor was found as it was typed; below all where it may be any. */
function bestLeftIn(index: SearchIndex<unknown>, meaning: Meaning): number {
  const { words, numbers, compare, guessesCity } = meaning
  const below = -1
  if (words.some((word) => index.kindWords.has(word))) return below
  if (compare !== contains) return guessesCity ? below : ranks.nearlyCalled
  if (numbers.length > 0) return below
  const mayBeWhole = ranks.isWholeIn(ranks.phraseOf(words), (word) => index.hasWord(word))
  return mayBeWhole ? ranks.byWords : ranks.within
}
