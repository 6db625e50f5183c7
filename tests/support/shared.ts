import { inject } from 'vitest'
import { z } from 'zod'

import { postgresMissing } from './postgres-cluster.ts'

export type DatabaseName = 'embedded' | 'postgres'

/** Null when PostgreSQL with PostGIS is installed, otherwise why not; for `describe.skipIf`. */
export const withoutPostgres = await postgresMissing()

const address = z.object({ url: z.url() })

/** The address of the server that all files of a run share; nobody changes anything on it. */
export async function sharedServer(database: DatabaseName): Promise<string> {
  return address.parse(await askFor(`/${database}`)).url
}

/** What that server has written so far, a line each. */
export async function sharedLog(database: DatabaseName): Promise<string[]> {
  return z.array(z.string()).parse(await askFor(`/${database}/log`))
}

/** The URL of a new, empty database of the cluster that all files share. */
export async function newDatabase(): Promise<string> {
  return address.parse(await askFor('/database')).url
}

/** The URL of a migrated database with the built-in data set. Whoever changes it puts it back. */
export async function sharedLoadedDatabase(): Promise<string> {
  return address.parse(await askFor('/loaded-database')).url
}

/** The socket of the one embedded database that all files share. Whoever changes it puts it back. */
export async function sharedSocket(): Promise<string> {
  return z.object({ path: z.string() }).parse(await askFor('/embedded-socket')).path
}

async function askFor(path: string): Promise<unknown> {
  const response = await fetch(`${inject('shared')}${path}`)
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}
