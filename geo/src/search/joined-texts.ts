import { inOrder } from './search-key.ts'

/** Texts behind each other in one, so that a hundred thousand of them are two objects, and a file may hold them. */
export class JoinedTexts {
  readonly all: string
  /** Of each, behind which letter it ends. */
  readonly ends: Uint32Array

  constructor(all: string, ends: Uint32Array) {
    this.all = all
    this.ends = ends
  }

  static of(texts: readonly string[]): JoinedTexts {
    let end = 0
    const ends = Uint32Array.from(texts, ({ length }) => (end += length))
    return new JoinedTexts(texts.join(''), ends)
  }

  get length(): number {
    return this.ends.length
  }

  at(place: number): string {
    return this.all.slice(place === 0 ? 0 : this.ends[place - 1], this.ends[place])
  }

  /** The place of the first that does not come before it. Where they are in order. */
  firstFrom(text: string): number {
    return firstWhere(this.length, (place) => inOrder(this.at(place), text) >= 0)
  }
}

/** The first place from which on something holds; behind the last where it never does. */
export function firstWhere(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
