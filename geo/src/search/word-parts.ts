import { bits, letterCode } from './letter-codes.ts'

/** As many letters as are looked up together. */
export const partLength = 3
const parts = 2 ** (bits * partLength)

/** Finds words by what stands in them: for every three letters, in which words they stand beside each other. */
export class WordParts {
  readonly #words: readonly string[]
  readonly #ends: Uint32Array
  readonly #wordOf: Uint32Array

  constructor(words: readonly string[]) {
    this.#words = words
    this.#ends = new Uint32Array(parts + 1)
    for (const word of words) {
      for (let at = 0; at + partLength <= word.length; at += 1) {
        const part = partAt(word, at) + 1
        this.#ends[part] = (this.#ends[part] ?? 0) + 1
      }
    }
    let end = 0
    // For now where each begins; filled below, that becomes where it ends.
    for (let part = 0; part <= parts; part += 1) {
      end += this.#ends[part] ?? 0
      this.#ends[part] = end
    }
    this.#wordOf = new Uint32Array(end)
    for (const [place, word] of words.entries()) {
      for (let at = 0; at + partLength <= word.length; at += 1) {
        const part = partAt(word, at)
        const next = this.#ends[part] ?? 0
        this.#wordOf[next] = place
        this.#ends[part] = next + 1
      }
    }
  }

  /** How many words have to be looked at for what stands in them, at most. */
  priceOf(text: string): number {
    return this.#rarest(text).length
  }

  /** Places of the words in which it stands. @param text of three letters at least */
  containing(text: string): number[] {
    const found: number[] = []
    let last = -1
    for (const place of this.#rarest(text)) {
      // A word in which the part stands twice is listed twice in a row.
      if (place !== last && this.#words[place]?.includes(text)) found.push(place)
      last = place
    }
    return found
  }

  #rarest(text: string): Uint32Array {
    let [least, most] = [0, Infinity]
    let from = 0
    for (let at = 0; at + partLength <= text.length; at += 1) {
      const part = partAt(text, at)
      const start = part === 0 ? 0 : (this.#ends[part - 1] ?? 0)
      const count = (this.#ends[part] ?? 0) - start
      if (count < most) [least, most, from] = [part, count, start]
    }
    return this.#wordOf.subarray(from, this.#ends[least])
  }
}

function partAt(text: string, at: number): number {
  const [one, two] = [letterCode(text, at), letterCode(text, at + 1)]
  return (((one << bits) | two) << bits) | letterCode(text, at + 2)
}
