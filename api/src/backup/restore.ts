import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { allowMinutes, connectToServer } from '../database/connection.ts'
import { files, lockDataDirectory } from '../database/embedded/open-data-directory.ts'
import { bringBack } from '../database/imports-dump.ts'
import { lock, migrateEmpty, readMigrations } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { bringPeopleBack } from '../database/people-dump.ts'
import { requireSuitableServer } from '../database/require-suitable-server.ts'
import { explainingRefusals, putInForce } from '../database/seed/load-data-set.ts'
import { type DataSet, readDataSet } from '../database/seed/read-data-set.ts'
import type { Environment } from '../environment.ts'
import { migrationsDirectory } from '../paths.ts'
import { BackupError, parts, readManifest } from './contents.ts'
import { emptying } from './empty-schema.ts'

/**
 * Makes the database what it was when the backup was made, all of it or nothing, of whichever kind either is; servers on
 * PostgreSQL answer from memory meanwhile and then from what was brought back. What the embedded database held is set aside.
 * @returns when the backup was made
 * @throws BackupError, SeedError where the data cannot be loaded, or DataDirectoryError where the embedded database is in use
 */
export async function restore(environment: Environment, directory: string): Promise<string> {
  const { made, dataSet } = await readManifest(directory)
  const { databaseUrl, databaseAdminUrl, dataDirectory } = environment
  if (dataSet !== environment.dataSet.id) {
    throw new BackupError(
      `The backup is of the data set ${dataSet}, and this release would load ${environment.dataSet.id} at its next start: name the folder of ${dataSet} in DATA_SET (the backup holds it as ${parts.dataSet})`,
    )
  }
  const folder = join(directory, parts.dataSet)
  // Before anything is emptied or built.
  const base = { ...(await readDataSet(folder)), id: dataSet }
  if (databaseUrl !== undefined) {
    await restoreServer(databaseAdminUrl ?? databaseUrl, base, directory)
  } else {
    const building = { ...environment, dataSet: { id: dataSet, directory: folder } }
    await restoreEmbedded(building, dataDirectory, directory)
  }
  return made
}

async function restoreServer(url: string, dataSet: DataSet, directory: string): Promise<void> {
  const migrations = await readMigrations(migrationsDirectory)
  const connection = await connectToServer(url)
  const { sql } = connection
  try {
    await requireSuitableServer(sql)
    await explainingRefusals(() =>
      sql.begin(async (transaction) => {
        await allowMinutes(transaction)
        await lock(transaction)
        // What a newer release added would fail its migrations later, and what is damaged goes, too.
        await transaction.unsafe(emptying)
        await migrateEmpty(transaction, migrations)
        await bringBack(transaction, join(directory, parts.imports))
        await bringPeopleBack(transaction, join(directory, parts.people))
        await putInForce(transaction, dataSet.id, dataSet, { canCopy: true })
      }),
    )
  } finally {
    await connection.close()
  }
}

/** Made beside the one that is there, which is set aside only for one that is whole. */
async function restoreEmbedded(
  environment: Environment,
  dataDirectory: string,
  directory: string,
): Promise<void> {
  await mkdir(dataDirectory, { recursive: true })
  const release = await lockDataDirectory(dataDirectory, () => undefined)
  const made = join(dataDirectory, 'restoring')
  try {
    await rm(made, { recursive: true, force: true })
    await mkdir(made, { mode: 0o700 })
    for (const part of ['imports', 'people'] as const) {
      const brought = join(directory, parts[part])
      if (existsSync(brought)) await cp(brought, join(made, files[part]), { recursive: true })
    }
    const connection = await openDatabase(
      { ...environment, dataDirectory: made },
      { say: () => undefined, onLost: () => undefined },
    )
    await connection.close()
    await replace(dataDirectory, made)
  } finally {
    await rm(made, { recursive: true, force: true })
    await release()
  }
}

/** Without the mark of its version, which comes last and goes first, a server would not take it for whole. */
async function replace(dataDirectory: string, made: string): Promise<void> {
  const day = new Date().toISOString().replaceAll(':', '-')
  const { version, state, cluster, imports, people } = files
  for (const name of [version, state, cluster, imports, people]) {
    const there = join(dataDirectory, name)
    if (existsSync(there)) await rename(there, `${there}.set-aside-${day}`)
  }
  for (const name of [people, imports, cluster, state, version]) {
    const brought = join(made, name)
    if (existsSync(brought)) await rename(brought, join(dataDirectory, name))
  }
}
