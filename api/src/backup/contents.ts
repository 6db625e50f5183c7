import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { layerTables } from '@atlas/geo/layers/layer-tables'
import { z } from 'zod'

/** A backup cannot be made or brought back, and why. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/** What lies in a backup beside what says of what it is: no database's own files, so that either is made of them. */
export const parts = { dataSet: 'data-set', imports: 'imports', people: 'people' } as const

const manifestFile = 'backup.json'

const columns = z.record(z.string(), z.array(z.string()))

const manifest = z.object({
  format: z.literal(2),
  made: z.string(),
  /** By which name the database knows the data set. */
  dataSet: z.string(),
  /** Of the tables that were imported, as the release that made the backup had them. */
  columns,
  /** Names all files in it. */
  contents: z.string(),
})
export type Manifest = z.output<typeof manifest>

export const writtenManifest = (of: Manifest) =>
  ({ name: manifestFile, text: `${JSON.stringify(of)}\n` }) as const

/** @throws BackupError where this release cannot bring it back, or it is not what was backed up */
export async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, manifestFile), 'utf8').catch(() => null)
  if (text === null) throw new BackupError(`${directory} holds no whole backup`)
  const read: unknown = JSON.parse(text)
  const { format } = z.object({ format: z.number() }).parse(read)
  if (format < 2) {
    throw new BackupError(
      'The backup was made by an earlier release, whose backups are of one kind of database alone. Bring it back with that release, and make another with this one',
    )
  }
  if (format > 2)
    throw new BackupError('The backup was made by a later release; bring it back with that')
  const found = manifest.parse(read)
  if ((await contentsOf(directory)) !== found.contents) {
    throw new BackupError(`What lies in ${directory} is not what was backed up there`)
  }
  const today = columnsOf(Object.keys(found.columns))
  const others = Object.entries(found.columns).filter(
    ([table, names]) => names.join() !== today[table]?.join(),
  )
  if (others.length > 0) {
    throw new BackupError(
      `The backup was made by a release whose imports have other columns (${others.map(([table]) => table).join(', ')}). Bring it back with that release, and start this one on the database then`,
    )
  }
  return found
}

/** @returns those of the tables that this release knows */
export const columnsOf = (tables: readonly string[]): Manifest['columns'] =>
  Object.fromEntries(
    Object.entries(layerTables).flatMap(([table, of]) =>
      tables.includes(table) ? [[table, Object.keys(of.columns)]] : [],
    ),
  )

/** Names exactly the files of a backup, and what is in them. */
export async function contentsOf(directory: string): Promise<string> {
  const hash = createHash('sha256')
  for (const part of Object.values(parts)) {
    const names = await readdir(join(directory, part)).catch(() => [])
    for (const name of names.sort()) {
      hash.update(`${part}/${name}\n`).update(await readFile(join(directory, part, name)))
    }
  }
  return hash.digest('hex')
}
