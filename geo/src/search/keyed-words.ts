import { firstWhere } from './joined-texts.ts'

/** Words by keys made of letters: the keys in order, each once, and behind which of the places of words its own end. */
export interface KeyColumns {
  readonly keys: Uint32Array
  readonly ends: Uint32Array
  readonly words: Uint32Array
}

/** Room for a key and the place of a word in one exact number. */
const places = 2 ** 22

/** @param keysOf each of at most 30 bits */
export function keyColumns(
  words: readonly string[],
  keysOf: (word: string) => Iterable<number>,
): KeyColumns {
  const pairs: number[] = []
  for (const [place, word] of words.entries()) {
    for (const key of new Set(keysOf(word))) pairs.push(key * places + place)
  }
  const sorted = Float64Array.from(pairs).sort()
  const keys: number[] = []
  const ends: number[] = []
  for (const [at, pair] of sorted.entries()) {
    const key = Math.floor(pair / places)
    if (keys.at(-1) !== key) {
      keys.push(key)
      ends.push(at)
    }
    ends[ends.length - 1] = at + 1
  }
  return {
    keys: Uint32Array.from(keys),
    ends: Uint32Array.from(ends),
    words: Uint32Array.from(sorted, (pair) => pair % places),
  }
}

/** Places of the words with a key from one on, before another; in order only of a single key. */
export function wordsBetween({ keys, ends, words }: KeyColumns, from: number, to: number) {
  const [first, last] = [from, to].map((key) =>
    firstWhere(keys.length, (place) => (keys[place] ?? 0) >= key),
  )
  const endBefore = (place = 0) => (place === 0 ? 0 : (ends[place - 1] ?? 0))
  return words.subarray(endBefore(first), endBefore(last))
}
