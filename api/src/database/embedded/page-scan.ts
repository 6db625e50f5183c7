import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { DamagedDatabase } from './content-state.ts'
import { checksumOf } from './page-checksum.ts'

const pageBytes = 8192
const wordsOfPage = pageBytes / Int32Array.BYTES_PER_ELEMENT
/** A table larger than that goes on in another file: `1234`, `1234.1`. */
const pagesOfFile = 131_072
/** Where a page holds its checksum. */
const checksumAt = 8

/** A file as it was when it was found well: when it had been changed, and which of its pages were filled. */
interface Well {
  readonly changed: number
  readonly filled: readonly boolean[]
}

/**
 * Looks at the pages of a cluster as they lie on the disk: what the database has in memory hides from it, and from whoever
 * asks it, that nothing of it could be read again. A file that nobody has changed is read once.
 */
export class PageScan {
  readonly #cluster: string
  readonly #well = new Map<string, Well>()

  constructor(cluster: string) {
    this.#cluster = cluster
  }

  /**
   * @returns whether any file was changed since it was looked at last
   * @throws DamagedDatabase naming the first file with a page that is none, or none any more
   */
  async requirePages(): Promise<boolean> {
    const base = join(this.#cluster, 'base')
    const found = new Set<string>()
    let isChanged = false
    for (const database of await readdir(base)) {
      const directory = join(base, database)
      // Tables and indexes; what is free in them lies in other files, which are made anew where they are lost.
      const names = (await readdir(directory)).filter((name) => /^\d+(\.\d+)?$/.test(name))
      const files = names.map((name) => join(directory, name))
      const states = await Promise.all(
        files.map(async (file) => ({ file, changed: (await stat(file)).mtimeMs })),
      )
      // One after the other: what several do in turns they all do in one.
      for (const { file, changed } of states) {
        if (await this.#requirePagesOf(file, changed)) isChanged = true
        found.add(file)
      }
    }
    for (const [file, { filled }] of this.#well) {
      if (!found.has(file) && filled.includes(true)) throw new DamagedDatabase(`${file} is lost`)
    }
    return isChanged
  }

  /** @param changed when it was, before it is read: what is written meanwhile is found by the next look */
  async #requirePagesOf(file: string, changed: number): Promise<boolean> {
    const before = this.#well.get(file)
    if (before?.changed === changed) return false
    const first = Number(/\.(\d+)$/.exec(file)?.[1] ?? 0) * pagesOfFile
    const read = async () => filledPages(await readFile(file), first)
    // The second time, for one that was being written.
    const filled = (await read()) ?? (await read())
    if (filled === null) throw new DamagedDatabase(`pages of ${file} cannot be read`)
    // The database fills pages, and empties none: nothing is deleted while it is served.
    if (before?.filled.some((was, page) => was && filled[page] !== true))
      throw new DamagedDatabase(`pages of ${file} are emptied`)
    this.#well.set(file, { changed, filled })
    return true
  }
}

/** Pages that are looked at in one go: whoever is answered by the same process waits a millisecond or two. */
const pagesInTurn = 64

/**
 * Of each page whether anything is in it yet.
 * @param first which page of its table comes first
 * @returns null where one is not as PostgreSQL has written it, by the checksum in it
 */
export async function filledPages(bytes: Buffer, first = 0): Promise<boolean[] | null> {
  const pages = Math.floor(bytes.length / pageBytes)
  // Such as lie anywhere in memory cannot be read as words.
  const words = new Int32Array(wordsOfPage)
  const copy = new Uint8Array(words.buffer)
  const filled: boolean[] = []
  for (let page = 0; page < pages; page += 1) {
    if (page % pagesInTurn === pagesInTurn - 1) await turn()
    copy.set(bytes.subarray(page * pageBytes, (page + 1) * pageBytes))
    const isFilled = words.some((word) => word !== 0)
    const written = bytes.readUInt16LE(page * pageBytes + checksumAt)
    if (isFilled && written !== checksumOf(words, first + page)) return null
    filled.push(isFilled)
  }
  return filled
}
