import { readFile, rename, writeFile } from 'node:fs/promises'
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

export const extensionName = (version: string) => `postgis-${contentHash([version])}.tgz`

/** @param file is renamed to its name only when whole: a build that was interrupted leaves nothing that looks finished */
export async function writeArchive(file: string, content: Uint8Array): Promise<void> {
  await writeFile(`${file}.unfinished`, content)
  await rename(`${file}.unfinished`, file)
}
