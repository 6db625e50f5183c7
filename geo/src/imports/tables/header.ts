import { closest, distance } from 'fastest-levenshtein'
import { searchKey } from '../../search/search-key.ts'
import type { Fields } from '../headings/field.ts'
import type { Heading } from '../words/table-problems.ts'
import { type AgeClass, everybody, readAges } from '../cells/ages.ts'
import type { SeparatedRow } from './separated.ts'

/** A column that holds the number of one group of ages. */
export interface AgeColumn {
  readonly at: number
  readonly ages: AgeClass | typeof everybody
  /** It sums up other columns. */
  readonly isSum: boolean
}

export interface Header<Name extends string> {
  readonly line: number
  readonly cells: readonly string[]
  readonly places: ReadonlyMap<Name, number>
  readonly ages: readonly AgeColumn[]
  readonly doubled: readonly { readonly name: Name; readonly at: number }[]
  readonly unknown: readonly number[]
}

/** Headings say in brackets what they mean, and some end with their year. */
const keyOf = (heading: string): string =>
  searchKey(heading.replaceAll(/\(.*?\)/g, ' ')).replace(/(?<=.) (19|20|21)\d{2}$/, '')

/** So far down the names of columns are looked for: some portals put a title above them. */
const mostAbove = 10

export class HeaderReader<Name extends string> {
  readonly #names: ReadonlyMap<string, Name>
  readonly #fields: Fields<Name>
  readonly #hasAges: boolean

  /** `hasAges`: the table may have a column for each group of ages. */
  constructor(fields: Fields<Name>, names: readonly Name[], hasAges: boolean) {
    this.#fields = fields
    this.#hasAges = hasAges
    this.#names = new Map(
      names.flatMap((name) => {
        const { heading, also } = fields[name]
        return [name, heading.de, heading.en, ...also].map((text) => [keyOf(text), name] as const)
      }),
    )
  }

  /** Whether a cell is the name of a column. */
  isKnown(cell: string): boolean {
    return this.#names.has(keyOf(cell)) || this.#agesOf(cell) !== null
  }

  /** The line that has most names of columns, where it has at least two; null: no line has. */
  find(rows: readonly SeparatedRow[]): Header<Name> | null {
    const above = rows.slice(0, mostAbove)
    const known = above.map(({ cells }) => cells.filter((cell) => this.isKnown(cell)).length)
    const most = Math.max(0, ...known)
    const row = above[known.indexOf(most)]
    // A row of numbers looks like ages.
    const isNamed = row?.cells.some((cell) => this.#names.has(keyOf(cell))) === true
    return row && most >= 2 && isNamed ? this.#match(row) : null
  }

  /** The column that is meant by a heading which is almost its name, among those that are missing. */
  suggest(heading: string, missing: readonly Name[]): Heading | null {
    const keys = [...this.#names].filter(([, name]) => missing.includes(name)).map(([key]) => key)
    const key = keyOf(heading)
    if (keys.length === 0 || key.length < 3) return null
    const nearest = closest(key, keys)
    const name = this.#names.get(nearest)
    return name !== undefined && distance(key, nearest) <= Math.max(1, key.length / 3)
      ? this.#fields[name].heading
      : null
  }

  #match({ line, cells }: SeparatedRow): Header<Name> {
    const places = new Map<Name, number>()
    const ages: AgeColumn[] = []
    const doubled: { name: Name; at: number }[] = []
    const unknown: number[] = []
    for (const [at, cell] of cells.entries()) {
      const name = this.#names.get(keyOf(cell))
      const ofAges = this.#agesOf(cell)
      if (name !== undefined && places.has(name)) doubled.push({ name, at })
      else if (name !== undefined) places.set(name, at)
      else if (ofAges === null) unknown.push(at)
      else ages.push({ at, ...ofAges })
    }
    return { line, cells, places, ages, doubled, unknown }
  }

  #agesOf(cell: string): Omit<AgeColumn, 'at'> | null {
    if (!this.#hasAges) return null
    const ages = readAges(cell)
    if (ages !== null) return { ages, isSum: ages === everybody }
    const summed = readAges(/^(?:summe|sum|gesamt|insgesamt|total)[ _](.+)$/i.exec(cell)?.[1] ?? '')
    return summed === null ? null : { ages: summed, isSum: true }
  }
}
