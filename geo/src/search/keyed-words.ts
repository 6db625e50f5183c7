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

/** Where the words with a key from one on, before another, begin and end. */
export function rangeBetween({ keys, ends }: KeyColumns, from: number, to: number): Range {
  const [first, last] = [firstFrom(keys, from), firstFrom(keys, to)]
  return { start: endBefore(ends, first), end: endBefore(ends, last) }
}

interface Range {
  start: number
  end: number
}

const endBefore = (ends: Uint32Array, place: number) => (place === 0 ? 0 : (ends[place - 1] ?? 0))

function firstFrom(keys: Uint32Array, key: number): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}
