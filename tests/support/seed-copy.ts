import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { seedDirectory } from '../../api/src/paths.ts'

export interface SeedCopy {
  directory: string
  /** Replaces the first occurrence of a text, which must be there. */
  change: (file: string, from: string, to: string) => Promise<void>
  /** Leaves of a table its head and the first rows. */
  shorten: (file: string, rows: number) => Promise<void>
  /** Adds lines at the end. */
  append: (file: string, lines: readonly string[]) => Promise<void>
  remove: () => Promise<void>
}

/** A copy of the built-in data set, to be spoilt. */
export async function copySeed(): Promise<SeedCopy> {
  const directory = await mkdtemp(join(tmpdir(), 'atlas-seed-'))
  await cp(seedDirectory, directory, { recursive: true })
  return {
    directory,
    change: async (file, from, to) => {
      const path = join(directory, file)
      const text = await readFile(path, 'utf8')
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`)
      await writeFile(path, text.replace(from, to))
    },
    shorten: async (file, rows) => {
      const path = join(directory, file)
      const lines = (await readFile(path, 'utf8')).split('\n')
      await writeFile(path, lines.slice(0, rows + 1).join('\n') + '\n')
    },
    append: async (file, lines) => {
      await appendFile(join(directory, file), lines.map((line) => `${line}\n`).join(''))
    },
    remove: () => rm(directory, { recursive: true }),
  }
}
