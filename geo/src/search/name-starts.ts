import { meantBy } from './entry.ts'
import { firstWhere, type JoinedTexts } from './joined-texts.ts'
import { inOrder } from './search-key.ts'

/** Where names, and what follows from one of their words on, begin: in the order of what begins there. */
export interface StartColumns {
  readonly names: Uint32Array
  readonly letters: Uint32Array
}

export function startColumns(names: readonly string[]): StartColumns {
  const starts: { text: string; name: number; letter: number }[] = []
  for (const [place, name] of names.entries()) {
    const { length } = meantBy(name)
    for (let letter = 0; letter >= 0 && letter < length; letter = nextWord(name, letter)) {
      starts.push({ text: name.slice(letter), name: place, letter })
    }
  }
  starts.sort((one, other) => inOrder(one.text, other.text))
  return {
    names: Uint32Array.from(starts, ({ name }) => name),
    letters: Uint32Array.from(starts, ({ letter }) => letter),
  }
}

/** Finds names by how they, or what follows from one of their words on, begin. */
export class NameStarts {
  readonly #texts: JoinedTexts
  readonly #starts: StartColumns

  constructor(names: JoinedTexts, starts: StartColumns) {
    this.#texts = names
    this.#starts = starts
  }

  /** @param say is told each place of a name in which a word begins with it, and with which of its letters */
  forEach(phrase: string, say: (name: number, letter: number) => void): void {
    const { names, letters } = this.#starts
    const end = this.#firstFrom(`${phrase}\uffff`)
    for (let at = this.#firstFrom(phrase); at < end; at += 1) {
      say(names[at] ?? 0, letters[at] ?? 0)
    }
  }

  /** Places of the names that are this one. */
  called(name: string): number[] {
    const { names, letters } = this.#starts
    const found: number[] = []
    // What goes on behind it follows all of them.
    for (let at = this.#firstFrom(name); this.#textAt(at) === name; at += 1) {
      if (letters[at] === 0) found.push(names[at] ?? 0)
    }
    return found
  }

  #firstFrom(phrase: string): number {
    return firstWhere(this.#starts.names.length, (at) => (this.#textAt(at) ?? '') >= phrase)
  }

  #textAt(at: number): string | null {
    const { names, letters } = this.#starts
    const name = names[at]
    return name === undefined ? null : this.#texts.at(name).slice(letters[at])
  }
}

/** The first letter of the next word; -1 behind the last. */
const nextWord = (name: string, letter: number) => {
  const space = name.indexOf(' ', letter)
  return space < 0 ? -1 : space + 1
}
