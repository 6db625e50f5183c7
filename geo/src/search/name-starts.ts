import { type Entry, meantBy } from './entry.ts'
import { inOrder } from './search-key.ts'

/** Finds names by how they, or what follows from one of their words on, begin. */
export class NameStarts {
  readonly #entries: readonly Pick<Entry<unknown>, 'name'>[]
  /** In the order of what begins there. */
  readonly #entryOf: Uint32Array
  readonly #letterOf: Uint16Array

  constructor(entries: readonly Pick<Entry<unknown>, 'name'>[]) {
    this.#entries = entries
    const starts: { text: string; entry: number; letter: number }[] = []
    for (const [entry, { name }] of entries.entries()) {
      const { length } = meantBy(name)
      for (let letter = 0; letter >= 0 && letter < length; letter = nextWord(name, letter)) {
        starts.push({ text: name.slice(letter), entry, letter })
      }
    }
    starts.sort((one, other) => inOrder(one.text, other.text))
    this.#entryOf = Uint32Array.from(starts, ({ entry }) => entry)
    this.#letterOf = Uint16Array.from(starts, ({ letter }) => letter)
  }

  /** @param say is told each place of an entry in whose name a word begins with it, and with which of its letters */
  forEach(phrase: string, say: (entry: number, letter: number) => void): void {
    const end = this.#firstFrom(`${phrase}\uffff`)
    for (let at = this.#firstFrom(phrase); at < end; at += 1) {
      say(this.#entryOf[at] ?? 0, this.#letterOf[at] ?? 0)
    }
  }

  #firstFrom(phrase: string): number {
    let [low, high] = [0, this.#entryOf.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const name = this.#entries[this.#entryOf[middle] ?? 0]?.name ?? ''
      if (name.slice(this.#letterOf[middle]) < phrase) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The first letter of the next word; -1 behind the last. */
const nextWord = (name: string, letter: number) => {
  const space = name.indexOf(' ', letter)
  return space < 0 ? -1 : space + 1
}
