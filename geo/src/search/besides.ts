import type { Lists } from './lists.ts'
import { listAt } from './lists.ts'
import { wordColumns, WordIndex } from './word-index.ts'

/** What things are found by beside their names: texts that many may share, as the district in which they lie. */
export class Besides {
  readonly words: WordIndex
  /** Of each text, its words. */
  readonly #wordsOf: readonly (readonly string[])[]
  readonly #textOf: Uint16Array | readonly number[]
  readonly #places: Lists

  /** @param textOf the text of each place */
  constructor(wordsOf: readonly (readonly string[])[], textOf: Uint16Array | readonly number[]) {
    this.words = new WordIndex(wordColumns(wordsOf))
    this.#wordsOf = wordsOf
    this.#textOf = textOf
    this.#places = placesByText(textOf, wordsOf.length)
  }

  textOf(place: number): number {
    return this.#textOf[place] ?? 0
  }

  wordsOf(text: number): readonly string[] {
    return this.#wordsOf[text] ?? []
  }

  /** In order. */
  placesWith(text: number): Uint32Array {
    return listAt(this.#places, text)
  }
}

function placesByText(textOf: Uint16Array | readonly number[], texts: number): Lists {
  const counts = new Uint32Array(texts)
  for (const text of textOf) add(counts, text, 1)
  let end = 0
  // For now where each begins; filled, that becomes where it ends.
  const ends = counts.map((count) => (end += count) - count)
  const values = new Uint32Array(end)
  for (const [place, text] of textOf.entries()) values[add(ends, text, 1)] = place
  return { ends, values }
}

/** @returns what it was */
function add(numbers: Uint32Array, at: number, more: number): number {
  const before = numbers[at] ?? 0
  numbers[at] = before + more
  return before
}
