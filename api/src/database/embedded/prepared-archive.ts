import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { contentHash } from '../content-hash.ts'
import type { Migration } from '../migrate.ts'

/** What a data directory was made with: one of another PGlite version is not to be opened. */
export async function embeddedVersion(): Promise<string> {
  const require = createRequire(import.meta.url)
  const versions = await Promise.all(
    ['@electric-sql/pglite', '@electric-sql/pglite-postgis'].map(async (name) => {
      const manifest = join(require.resolve(name), '../../package.json')
      return `${name}@${/"version": "([^"]+)"/.exec(await readFile(manifest, 'utf8'))?.[1] ?? 'unknown'}`
    }),
  )
  return versions.join(' ')
}

/** The archive's name says what is inside, so that one of yesterday's data is never taken for today's. */
export function archiveName(
  version: string,
  migrations: readonly Migration[],
  dataSetHash: string,
): string {
  return `${contentHash([version, ...migrations.map(({ statements }) => statements), dataSetHash])}.tar.gz`
}

export async function writeArchive(
  directory: string,
  name: string,
  content: Uint8Array,
): Promise<void> {
  await mkdir(directory, { recursive: true })
  const outdated = (await readdir(directory)).filter((file) => file !== name)
  await Promise.all(outdated.map((file) => rm(join(directory, file), { force: true })))
  await writeFile(join(directory, name), content)
}
