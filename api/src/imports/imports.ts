import { createHash, timingSafeEqual } from 'node:crypto'
import { connectToServer, type ServingConnection } from '../database/connection.ts'
import { DatabaseGivenUp } from '../database/unavailable.ts'
import type { Environment } from '../environment.ts'
import type { ImportTarget } from './importer.ts'

/** Who may import, how much, and into what. */
export interface Imports {
  /** Whether somebody who shows this may. */
  readonly isToken: (shown: string) => boolean
  /** Of one file. */
  readonly mostBytes: number
  readonly into: <Value>(use: (target: ImportTarget) => Promise<Value>) => Promise<Value>
}

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
 */
export function importsInto(
  environment: Base,
  connection: ServingConnection,
  tokens: readonly string[],
): Imports {
  const { repair } = connection
  return {
    isToken: isOneOf(tokens),
    mostBytes: connection.isEmbedded ? mostBytes.embedded : mostBytes.server,
    into: async (use) => {
      if (!repair) return intoServer(environment, use)
      if (!repair.isWhole()) throw new DatabaseGivenUp('it is being built anew')
      return use({ connection, directory: environment.dataSet.directory, write: repair.write })
    },
  }
}

/** By the role that may load, over connections that wait as long as it takes. */
export async function intoServer<Value>(
  { databaseUrl, databaseAdminUrl, dataSet }: Base,
  use: (target: ImportTarget) => Promise<Value>,
): Promise<Value> {
  const url = databaseAdminUrl ?? databaseUrl
  if (url === undefined) throw new Error('there is no database server')
  const connection = await connectToServer(url)
  try {
    return await use({ connection, directory: dataSet.directory, write: (act) => act() })
  } finally {
    await connection.close()
  }
}
