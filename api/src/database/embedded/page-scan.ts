import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DamagedDatabase } from './content-state.ts'

const pageBytes = 8192
const headerBytes = 24
/** Size of a page and version of its layout, as PostgreSQL writes both into each. */
const sizeAndVersion = pageBytes | 4

/**
 * Looks at the pages of a cluster as they lie on the disk: what the database has in memory hides from it, and from whoever
 * asks it, that nothing of it could be read again.
 */
export class PageScan {
  readonly #cluster: string
  /** When each file was changed that was found well. */
  readonly #well = new Map<string, number>()

  constructor(cluster: string) {
    this.#cluster = cluster
  }

  /** @throws DamagedDatabase naming the first file with a page that is none */
  async requirePages(): Promise<void> {
    const base = join(this.#cluster, 'base')
    for (const database of await readdir(base)) {
      const directory = join(base, database)
      // Tables and indexes; what is free in them lies in other files, which are made anew where they are lost.
      const files = (await readdir(directory)).filter((name) => /^\d+(\.\d+)?$/.test(name))
      await Promise.all(files.map((name) => this.#requirePagesOf(join(directory, name))))
    }
  }

  async #requirePagesOf(path: string): Promise<void> {
    const { mtimeMs } = await stat(path)
    if (this.#well.get(path) === mtimeMs) return
    // The second time, for one that was being written.
    if (!arePages(await readFile(path)) && !arePages(await readFile(path)))
      throw new DamagedDatabase(`pages of ${path} cannot be read`)
    this.#well.set(path, mtimeMs)
  }
}

/** Whether bytes are pages of PostgreSQL, or such as are not filled yet. */
export function arePages(bytes: Buffer): boolean {
  for (let at = 0; at + pageBytes <= bytes.length; at += pageBytes) {
    if (!isPage(bytes.subarray(at, at + headerBytes))) return false
  }
  return true
}

function isPage(header: Buffer): boolean {
  if (header.every((byte) => byte === 0)) return true
  const lower = header.readUInt16LE(12)
  const upper = header.readUInt16LE(14)
  const special = header.readUInt16LE(16)
  return (
    header.readUInt16LE(18) === sizeAndVersion &&
    lower >= headerBytes &&
    lower <= upper &&
    upper <= special &&
    special <= pageBytes
  )
}
