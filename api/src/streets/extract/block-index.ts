import type { FileHandle } from 'node:fs/promises'
import { readBlockAt } from './extract-blocks.ts'

export const elementKinds = ['NODE', 'WAY', 'RELATION'] as const
export type ElementKind = (typeof elementKinds)[number]

interface Range {
  start: number
  first: number
  last: number
}

/**
 * Which numbers of nodes, ways and relations each block of a sorted file holds, so that what turns out to be missing
 * is read from the few blocks that have it.
 */
export class BlockIndex {
  readonly #ranges: Record<ElementKind, Range[]> = { NODE: [], WAY: [], RELATION: [] }
  #kind = 0
  #id = -Infinity

  /** @throws Error where the file is not sorted: by kind, and within a kind by number */
  note(kind: ElementKind, id: number, start: number): void {
    const place = elementKinds.indexOf(kind)
    const sorted = place === this.#kind ? id > this.#id : place > this.#kind
    if (!sorted) throw new Error(unsorted)
    this.#kind = place
    this.#id = id
    const ranges = this.#ranges[kind]
    const current = ranges.at(-1)
    if (current?.start === start) current.last = id
    else ranges.push({ start, first: id, last: id })
  }

  /** The content of those blocks in which some of these elements are. */
  async *blocksWith(
    handle: FileHandle,
    kind: ElementKind,
    wanted: ReadonlySet<number>,
  ): AsyncGenerator<Uint8Array> {
    const ids = Float64Array.from(wanted).sort()
    let next = 0
    for (const { start, first, last } of this.#ranges[kind]) {
      while ((ids[next] ?? Infinity) < first) next += 1
      if ((ids[next] ?? Infinity) <= last) yield (await readBlockAt(handle, start)).content
    }
  }
}

const unsorted =
  'its elements are not sorted by kind and number, as extracts are; sort it first, for example with osmium sort'
