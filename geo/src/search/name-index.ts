import { firstWhere, JoinedTexts } from './joined-texts.ts'
import { wordsOf } from './entry.ts'
import { NameStarts, type StartColumns, startColumns } from './name-starts.ts'
import { type WordColumns, wordColumns, WordIndex } from './word-index.ts'

/** Names as columns of numbers and a text or two, as a file may hold them. */
export interface NameColumns {
  readonly names: JoinedTexts
  /** Of each name, behind which of the places its own end: what is called alike follows each other. */
  readonly ends: Uint32Array
  readonly starts: StartColumns
  readonly words: WordColumns
}

/** What something is called, as it is searched, and what things of its kind are. */
export interface Called {
  readonly name: string
  readonly kindWords: readonly string[]
}

/** Of what follows each other as it does where it is found as well. */
export function nameColumns(all: readonly Called[]): NameColumns {
  const firsts = all.flatMap(({ name, kindWords }, place) => {
    const before = all[place - 1]
    const isSame = before?.name === name && before.kindWords.join() === kindWords.join()
    return isSame ? [] : place
  })
  const called = firsts.flatMap((place) => all[place] ?? [])
  const names = called.map(({ name }) => name)
  return {
    names: JoinedTexts.of(names),
    ends: Uint32Array.from([...firsts.slice(1), all.length].slice(0, names.length)),
    starts: startColumns(names),
    words: wordColumns(called.map(({ name, kindWords }) => [...wordsOf(name), ...kindWords])),
  }
}

/** What is called how: names by how one of their words begins and by what stands in them. */
export class NameIndex {
  readonly texts: JoinedTexts
  readonly starts: NameStarts
  readonly words: WordIndex
  readonly #ends: Uint32Array

  constructor({ names, ends, starts, words }: NameColumns) {
    this.texts = names
    this.starts = new NameStarts(names, starts)
    this.words = new WordIndex(words)
    this.#ends = ends
  }

  /** The places of what is called so, the last excluded. */
  placesOf(name: number): [from: number, to: number] {
    return [name === 0 ? 0 : (this.#ends[name - 1] ?? 0), this.#ends[name] ?? 0]
  }

  /** The name of what stands at a place. @param likely a name that it may have */
  nameOf(place: number, likely: number): number {
    const [from, to] = this.placesOf(likely)
    if (place >= from && place < to) return likely
    return firstWhere(this.#ends.length, (name) => (this.#ends[name] ?? 0) > place)
  }
}
