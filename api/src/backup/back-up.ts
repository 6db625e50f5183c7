import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { files, lockDataDirectory } from '../database/embedded/open-data-directory.ts'
import type { Environment } from '../environment.ts'
import { BackupError, run, runOnDatabase } from './postgres-tools.ts'

export interface Manifest {
  format: 1
  made: string
  database: 'postgres' | 'embedded'
}

/**
 * Of the embedded database, in this order: without its version a server would not take it for whole. What it says of its
 * contents it says anew at a start.
 */
export const backedUp = [files.cluster, files.version]

export type Configured = Pick<
  Environment,
  'databaseUrl' | 'databaseAdminUrl' | 'dataDirectory' | 'dataSet'
>

/**
 * Puts into a new directory what cannot be made again: the database, and the data set this release loads. Servers go on
 * answering meanwhile from PostgreSQL; the embedded database answers one process and must not be running.
 * @throws BackupError, or DataDirectoryError where the embedded database is in use
 */
export async function backUp(environment: Configured, directory: string): Promise<void> {
  if (existsSync(directory) && (await readdir(directory)).length > 0) {
    throw new BackupError(`${directory} is not empty; name a new directory for the backup`)
  }
  // Only what is whole has the name that was given: one that was interrupted is in nobody's way.
  const unfinished = `${resolve(directory)}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  await fill(environment, unfinished)
  await rm(directory, { recursive: true, force: true })
  await rename(unfinished, directory)
}

async function fill(environment: Configured, directory: string): Promise<void> {
  const { databaseUrl, databaseAdminUrl, dataDirectory, dataSet } = environment
  await cp(dataSet.directory, join(directory, 'data-set'), { recursive: true })
  if (databaseUrl === undefined) {
    const release = await lockDataDirectory(dataDirectory, () => undefined)
    try {
      for (const name of backedUp) {
        await cp(join(dataDirectory, name), join(directory, name), { recursive: true })
      }
    } finally {
      await release()
    }
  } else {
    const file = join(directory, 'database.dump')
    // What PostGIS brings is not ours; roles and rights on the schema are database-roles.sql's.
    const ours = ['--schema=public', '--exclude-table=spatial_ref_sys']
    await runOnDatabase('pg_dump', databaseAdminUrl ?? databaseUrl, [
      ...['--format=custom', `--file=${file}`, ...ours],
    ])
    // Reads it through once: what cannot be read is no backup.
    await run('pg_restore', [`--file=/dev/null`, file])
  }
  const manifest: Manifest = {
    format: 1,
    made: new Date().toISOString(),
    database: databaseUrl === undefined ? 'embedded' : 'postgres',
  }
  await writeFile(join(directory, 'backup.json'), `${JSON.stringify(manifest)}\n`)
}
