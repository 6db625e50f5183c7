import type { JoinedTexts } from './joined-texts.ts'
import { type KeyColumns, keyColumns, rangeBetween } from './keyed-words.ts'
import { bits, isExact, letterCode } from './letter-codes.ts'

/** As many letters as are looked up together. */
export const partLength = 3

/** For every three letters, in which words they stand beside each other. */
export const partColumns = (words: readonly string[]): KeyColumns => keyColumns(words, partsOf)

/** Finds words by what stands in them. */
export class WordParts {
  readonly #words: JoinedTexts
  readonly #columns: KeyColumns

  constructor(words: JoinedTexts, columns: KeyColumns) {
    this.#words = words
    this.#columns = columns
  }

  /** How many words have to be looked at for what stands in them, at most. */
  priceOf(text: string): number {
    const { start, end } = this.#rarest(text)
    return end - start
  }

  /** Places of the words in which it stands, in order. @param text of three letters at least */
  containing(text: string): Uint32Array {
    const { start, end } = this.#rarest(text)
    const found = this.#columns.words.subarray(start, end)
    if (text.length === partLength && isExact(text)) return found
    return found.filter((place) => this.#words.at(place).includes(text))
  }

  #rarest(text: string) {
    let rarest = { start: 0, end: Infinity }
    for (let at = 0; at + partLength <= text.length; at += 1) {
      const part = partAt(text, at)
      const range = rangeBetween(this.#columns, part, part + 1)
      if (range.end - range.start < rarest.end - rarest.start) rarest = range
    }
    return rarest
  }
}

const partsOf = (text: string): number[] =>
  Array.from({ length: Math.max(0, text.length - partLength + 1) }, (_, at) => partAt(text, at))

function partAt(text: string, at: number): number {
  const [one, two] = [letterCode(text, at), letterCode(text, at + 1)]
  return (((one << bits) | two) << bits) | letterCode(text, at + 2)
}
