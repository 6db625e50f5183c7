import { isNearly, mayBeGuessed } from './is-nearly.ts'
import { bits, letterCode } from './letter-codes.ts'

/** As many letters of the beginning of a word as are compared with one left out. */
const begins = 6
const keyLength = begins - 1
/** Room for the places of words behind a key, in one exact number. */
const placeBits = 52 - bits * keyLength
const places = 2 ** placeBits

/**
 * Finds words in which one letter is wrong. Two words that differ by one slip become the same where one letter of each
 * is left out (as SymSpell does it); of long words the beginnings do, so that what is still being typed is found, too.
 */
export class WordSlips {
  readonly #words: readonly string[]
  /** Key, then the word's place. */
  readonly #keys: Float64Array

  constructor(words: readonly string[]) {
    this.#words = words
    const keys: number[] = []
    for (const [place, word] of words.entries()) {
      for (const key of keysOf(word)) keys.push(packed(key) * places + place)
    }
    this.#keys = Float64Array.from(keys).sort()
  }

  /** Places of the words that were meant, but for one letter, in no order. */
  near(word: string): number[] {
    if (!mayBeGuessed(word)) return []
    const seen = new Set<number>()
    for (const key of keysOf(word)) {
      // Who goes on typing a short word may mean any that begins so.
      const width = word.length < begins ? 2 ** (bits * (keyLength - key.length)) : 1
      const from = packed(key)
      const end = this.#firstFrom((from + width) * places)
      for (let at = this.#firstFrom(from * places); at < end; at += 1) {
        seen.add((this.#keys[at] ?? 0) % places)
      }
    }
    return [...seen].filter((place) => isNearly(this.#words[place] ?? '', word))
  }

  #firstFrom(value: number): number {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#keys[middle] ?? 0) < value) low = middle + 1
      else high = middle
    }
    return low
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
