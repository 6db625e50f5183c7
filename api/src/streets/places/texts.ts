import type { Column, Columns } from '../columns.ts'

/** Gathers texts, each once, for a column of their places. */
export class TextsToWrite {
  readonly #placeOf = new Map<string, number>()

  placeOf(text: string): number {
    const place = this.#placeOf.get(text) ?? this.#placeOf.size
    this.#placeOf.set(text, place)
    return place
  }

  /** Under this name. */
  columns(name: string): [string, Column][] {
    const texts = [...this.#placeOf.keys()].map((text) => Buffer.from(text))
    let end = 0
    const ends = Uint32Array.from(texts, ({ length }) => (end += length))
    return [
      [`${name}.ends`, ends],
      [`${name}.bytes`, new Uint8Array(Buffer.concat(texts))],
    ]
  }
}

/** Texts of a file, each made when somebody asks for it. */
export class Texts {
  readonly #ends: Uint32Array
  readonly #bytes: Buffer

  constructor(columns: Columns, name: string) {
    this.#ends = columns.uint32(`${name}.ends`)
    const { buffer, byteOffset, length } = columns.uint8(`${name}.bytes`)
    this.#bytes = Buffer.from(buffer, byteOffset, length)
  }

  get length(): number {
    return this.#ends.length
  }

  /** Of what is few and asked for often. */
  all(): string[] {
    return Array.from(this.#ends, (_, place) => this.at(place))
  }

  at(place: number): string {
    const start = place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
    return this.#bytes.toString('utf8', start, this.#ends[place])
  }
}
