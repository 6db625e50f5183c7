import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { allowMinutes, connectToServer } from '../database/connection.ts'
import { writeDump } from '../database/imports-dump.ts'
import { openDatabase } from '../database/open-database.ts'
import { writePeople } from '../database/people-dump.ts'
import { isLoaded } from '../database/seed/load-data-set.ts'
import { dataSetHash } from '../database/seed/read-data-set.ts'
import type { Environment } from '../environment.ts'
import { BackupError, columnsOf, contentsOf, parts, writtenManifest } from './contents.ts'
import type postgres from 'postgres'

/**
 * Puts into a new directory what cannot be made again: the data set this release loads, everything imported upon it, accounts and the
 * audit.
 * Servers go on answering meanwhile from PostgreSQL; the embedded database answers one process and must not be running.
 * @throws BackupError, or DataDirectoryError where the embedded database is in use
 */
export async function backUp(environment: Environment, directory: string): Promise<void> {
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

async function fill(environment: Environment, directory: string): Promise<void> {
  const { id, directory: dataSet } = environment.dataSet
  const copied = join(directory, parts.dataSet)
  await cp(dataSet, copied, { recursive: true })
  const hash = await dataSetHash(copied)
  const tables = await reading(environment, async (transaction) => {
    if (!(await isWhole(transaction, id, hash))) {
      throw new BackupError(
        `The database does not hold what this release makes of ${id}: back it up with the release that loaded it, or run npm run migrate first`,
      )
    }
    await writePeople(transaction, join(directory, parts.people))
    return writeDump(transaction, join(directory, parts.imports))
  })
  const { name, text } = writtenManifest({
    format: 2,
    made: new Date().toISOString(),
    dataSet: id,
    columns: columnsOf(tables),
    contents: await contentsOf(directory),
  })
  await writeFile(join(directory, name), text)
}

/** One of before imports has no list of them. */
async function isWhole(sql: postgres.ISql, id: string, hash: string): Promise<boolean> {
  const [found] = await sql<{ list: string | null }[]>`select to_regclass('import') as list`
  return found?.list != null && isLoaded(sql, id, hash)
}

/** Reads one state of the database, whatever is imported meanwhile. */
async function reading<Value>(
  environment: Environment,
  read: (transaction: postgres.TransactionSql) => Promise<Value>,
): Promise<Value> {
  const { databaseUrl, databaseAdminUrl } = environment
  const connection =
    databaseUrl === undefined
      ? await openDatabase(environment, { say: () => undefined, onLost: () => undefined })
      : await connectToServer(databaseAdminUrl ?? databaseUrl)
  let value: { read: Value } | undefined
  try {
    await connection.sql.begin('isolation level repeatable read read only', async (transaction) => {
      await allowMinutes(transaction)
      value = { read: await read(transaction) }
    })
  } finally {
    await connection.close()
  }
  if (!value) throw new Error('a transaction ended without having been read in')
  return value.read
}
