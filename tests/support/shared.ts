import { inject } from 'vitest'
import { z } from 'zod'

import { type Address, connect } from '../../api/src/database/connection.ts'
import { isLoaded, loadDataSet } from '../../api/src/database/seed/load-data-set.ts'
import { dataSetHash, readDataSet } from '../../api/src/database/seed/read-data-set.ts'
import { builtInDataSet, seedDirectory } from '../../api/src/paths.ts'
import { postgresMissing } from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for what they share: /embedded, /postgres, /…/log of them, /database, … */
    shared: string
  }
}

export type DatabaseName = 'embedded' | 'postgres'

/** Null when PostgreSQL with PostGIS is installed, otherwise why not; for `describe.skipIf`. */
export const withoutPostgres = await postgresMissing()

const address = z.object({ url: z.url() })

/** The address of the server that all files of a run share; nobody changes anything on it. */
export async function sharedServer(database: DatabaseName): Promise<string> {
  return address.parse(await askFor(`/${database}`)).url
}

/** The lines with a text in them that that server has written so far. */
export async function sharedLog(database: DatabaseName, text: string): Promise<string[]> {
  return z.array(z.string()).parse(await askFor(`/${database}/log`, { text }))
}

/** The URL of a new, empty database of the cluster that all files share. */
export async function newDatabase(): Promise<string> {
  return address.parse(await askFor('/database')).url
}

/** The URL of a new database of that cluster, migrated and with the built-in data set. */
export async function newLoadedDatabase(): Promise<string> {
  return address.parse(await askFor('/loaded-database')).url
}

/** The socket of the embedded database that the files of a worker share, one after the other; with whatever the last one loaded. */
export async function sharedSocket(): Promise<string> {
  const worker = process.env.VITEST_POOL_ID ?? ''
  return z.object({ path: z.string() }).parse(await askFor('/embedded-socket', { worker })).path
}

/** That socket, with the built-in data set behind it. */
export async function builtInSocket(): Promise<string> {
  const socketPath = await sharedSocket()
  await loadInto({ socketPath }, seedDirectory)
  return socketPath
}

/**
 * Makes a database hold a data set, unless it does; over a connection of its own, closed before another is opened, for
 * the embedded database answers one at a time.
 */
export async function loadInto(address: Address, directory: string): Promise<void> {
  const connection = connect(address)
  if (!(await isLoaded(connection.sql, builtInDataSet, await dataSetHash(directory)))) {
    await loadDataSet(connection, builtInDataSet, await readDataSet(directory))
  }
  await connection.close()
}

async function askFor(path: string, query: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${inject('shared')}${path}?${new URLSearchParams(query)}`)
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}
