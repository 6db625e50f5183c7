/** What is said of an element, as far as anything is made of it. */
export type Tags = Readonly<Partial<Record<string, string>>>

/** The texts of a block, read when somebody asks for one: most are of elements nobody keeps. */
export class Strings {
  readonly #bytes: readonly Uint8Array[]
  readonly #texts: (string | undefined)[] = []

  constructor(bytes: readonly Uint8Array[]) {
    this.#bytes = bytes
  }

  at(place: number): string {
    return (this.#texts[place] ??= decoder.decode(this.#bytes[place]))
  }

  pairs(keys: readonly number[], values: readonly number[]): TagPairs {
    const pairs = new TagPairs(this)
    keys.forEach((key, index) => {
      pairs.add(key, values[index] ?? 0)
    })
    return pairs
  }
}

const decoder = new TextDecoder()

/** The tags of one element as the file has them: pairs of places in the table of strings. */
export class TagPairs {
  readonly #strings: Strings
  readonly #places: number[] = []
  #count = 0

  constructor(strings: Strings) {
    this.#strings = strings
  }

  clear(): void {
    this.#count = 0
  }

  add(key: number, value: number): void {
    this.#places[this.#count] = key
    this.#places[this.#count + 1] = value
    this.#count += 2
  }

  get(wanted: string): string | undefined {
    for (let index = 0; index < this.#count; index += 2) {
      if (this.#strings.at(this.#places[index] ?? 0) === wanted) {
        return this.#strings.at(this.#places[index + 1] ?? 0)
      }
    }
    return undefined
  }

  all(): Tags {
    const tags: Record<string, string> = {}
    for (let index = 0; index < this.#count; index += 2) {
      const key = this.#strings.at(this.#places[index] ?? 0)
      tags[key] = this.#strings.at(this.#places[index + 1] ?? 0)
    }
    return tags
  }

  /** Those of these keys; null where there are none. */
  only(keys: ReadonlySet<string>): Tags | null {
    let tags: Record<string, string> | null = null
    for (let index = 0; index < this.#count; index += 2) {
      const key = this.#strings.at(this.#places[index] ?? 0)
      if (keys.has(key)) (tags ??= {})[key] = this.#strings.at(this.#places[index + 1] ?? 0)
    }
    return tags
  }
}
