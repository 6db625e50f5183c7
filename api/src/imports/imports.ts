import { createHash, timingSafeEqual } from 'node:crypto'
import { connectToServer, type ServingConnection, writeDirectly } from '../database/connection.ts'
import { DatabaseGivenUp } from '../database/unavailable.ts'
import type { Environment } from '../environment.ts'
import type { ImportTarget } from './importer.ts'
import type { Reader } from './read-files.ts'

/** Who may import, how much, and into what. */
export interface Imports {
  /** Whether somebody who shows this may. */
  readonly isToken: (shown: string) => boolean
  /** Of one file. */
  readonly mostBytes: number
  readonly into: <Value>(use: (target: ImportTarget) => Promise<Value>) => Promise<Value>
}

/** Those that are received and read at once: each may hold a table as large as a file may be. */
export const mostImportsAtOnce = 2

/** Of one length, whatever is shown: how long it takes to compare says nothing. */
export function isOneOf(tokens: readonly string[]): (shown: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const known = tokens.map(digest)
  return (shown) => {
    const given = digest(shown)
    return known.filter((one) => timingSafeEqual(one, given)).length > 0
  }
}

type Base = Pick<Environment, 'databaseUrl' | 'databaseAdminUrl' | 'dataSet'>

/** The embedded database takes no more rows than that has room for; a country's cells are some hundred megabytes. */
const mostBytes = { embedded: 64 * 2 ** 20, server: 2 * 2 ** 30 }

/**
 * Importing into the database that is served.
 * @param tokens who shows one of them may import; none: nobody may
 * @param reader reads what is sent: whoever is answered by the same process is not to wait for it
 */
export function importsInto(
  environment: Base,
  connection: ServingConnection,
  tokens: readonly string[],
  reader: Reader,
): Imports {
  const { repair } = connection
  return {
    isToken: isOneOf(tokens),
    mostBytes: connection.isEmbedded ? mostBytes.embedded : mostBytes.server,
    into: async (use) => {
      if (!repair) return intoServer(environment, use, reader)
      if (!repair.isWhole()) throw new DatabaseGivenUp('it is being built anew')
      const { directory } = environment.dataSet
      return use({ connection, directory, write: repair.write, reader })
    },
  }
}

/** By the role that may load, over connections that wait as long as it takes. */
export async function intoServer<Value>(
  { databaseUrl, databaseAdminUrl, dataSet }: Base,
  use: (target: ImportTarget) => Promise<Value>,
  reader: Reader,
): Promise<Value> {
  const url = databaseAdminUrl ?? databaseUrl
  if (url === undefined) throw new Error('there is no database server')
  const connection = await connectToServer(url)
  try {
    const { directory } = dataSet
    return await use({ connection, directory, write: writeDirectly, reader })
  } finally {
    await connection.close()
  }
}
