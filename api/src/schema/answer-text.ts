/** The text of an answer in the making, in which what comes later has its place. */
export class AnswerText {
  readonly #parts: string[] = []
  readonly #later: Promise<void>[] = []

  add(part: string): void {
    this.#parts.push(part)
  }

  addLater(part: Promise<string>): void {
    const place = this.#parts.push('') - 1
    const filled = part.then((text) => {
      this.#parts[place] = text
    })
    // Where something else fails first, nobody waits for it any more.
    filled.catch(() => undefined)
    this.#later.push(filled)
  }

  whole(): string | Promise<string> {
    if (this.#later.length === 0) return this.#parts.join('')
    return Promise.all(this.#later).then(() => this.#parts.join(''))
  }
}

/** Bytes: several times what the tables of all screens have. */
const mostKnown = 20_000_000

/** Bytes that finding a text again takes room for, and time whenever memory is tidied up. */
const ofEntry = 200

/** At most: one where all of a text is Latin. */
const bytesOfCharacter = 2

/**
 * Texts of values, by what is selected of them: each goes with its value, and all at once when they are too many.
 */
export class KnownTexts {
  readonly #most: number
  #ofSelections = new WeakMap<object, WeakMap<object, string>>()
  #bytes = 0

  /** @param most bytes */
  constructor(most = mostKnown) {
    this.#most = most
  }

  get(selection: object, value: object): string | undefined {
    return this.#ofSelections.get(selection)?.get(value)
  }

  set(selection: object, value: object, text: string): void {
    const bytes = text.length * bytesOfCharacter + ofEntry
    this.#bytes += bytes
    if (this.#bytes > this.#most) {
      this.#ofSelections = new WeakMap()
      this.#bytes = bytes
    }
    const texts = this.#ofSelections.get(selection) ?? new WeakMap<object, string>()
    this.#ofSelections.set(selection, texts.set(value, text))
  }
}
