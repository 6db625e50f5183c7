import { isNearly, mayBeGuessed } from './is-nearly.ts'
import type { JoinedTexts } from './joined-texts.ts'
import { type KeyColumns, keyColumns, rangeBetween } from './keyed-words.ts'
import { bits, letterCode } from './letter-codes.ts'

/** As many letters of the beginning of a word as are compared with one left out. */
const begins = 6
const keyLength = begins - 1

export const slipColumns = (words: readonly string[]): KeyColumns =>
  keyColumns(words, (word) => [...keysOf(word)].map(packed))

/**
 * Finds words in which one letter is wrong. Two words that differ by one slip become the same where one letter of each
 * is left out (as SymSpell does it); of long words the beginnings do, so that what is still being typed is found, too.
 */
export class WordSlips {
  readonly #words: JoinedTexts
  readonly #columns: KeyColumns

  constructor(words: JoinedTexts, columns: KeyColumns) {
    this.#words = words
    this.#columns = columns
  }

  /** Places of the words that were meant, but for one letter, in no order. */
  near(word: string): number[] {
    if (!mayBeGuessed(word)) return []
    const seen = new Set<number>()
    for (const key of keysOf(word)) {
      // Who goes on typing a short word may mean any that begins so.
      const width = word.length < begins ? 2 ** (bits * (keyLength - key.length)) : 1
      const from = packed(key)
      const { start, end } = rangeBetween(this.#columns, from, from + width)
      for (let at = start; at < end; at += 1) seen.add(this.#columns.words[at] ?? 0)
    }
    return [...seen].filter((place) => isNearly(this.#words.at(place), word))
  }
}

/** Its beginning with each letter left out in turn, and a short word as it is. */
function keysOf(word: string): Set<string> {
  const beginning = word.slice(0, begins)
  const keys = new Set(word.length < begins ? [word] : [])
  for (let at = 0; at < beginning.length; at += 1) {
    keys.add(beginning.slice(0, at) + beginning.slice(at + 1))
  }
  return keys
}

/** In the order of letters, the end of a shorter one before any letter. */
function packed(key: string): number {
  let value = 0
  for (let at = 0; at < keyLength; at += 1) {
    value = value * 2 ** bits + (at < key.length ? letterCode(key, at) : 0)
  }
  return value
}
