import { afterAll, beforeAll, describe } from 'vitest'

import { connect, type Connection } from '../../api/src/database/connection.ts'
import { builtInSocket, newLoadedDatabase, withoutPostgres, type DatabaseName } from './shared.ts'

/**
 * The same tests twice, each with a connection of its own to a database that is migrated and carries the built-in
 * data set: the embedded one that the files of a worker share, so that tests leave no trace in it, and one of a
 * PostgreSQL cluster.
 */
export function describeOnBothLoadedDatabases(
  title: string,
  define: (database: () => Connection, name: DatabaseName) => void,
): void {
  const on = (name: DatabaseName, open: () => Promise<Connection>) => () => {
    let connection: Connection | undefined
    beforeAll(async () => {
      connection = await open()
    })
    afterAll(async () => {
      await connection?.close()
    })
    define(() => {
      if (!connection) throw new Error('The database is not open yet')
      return connection
    }, name)
  }
  describe(`${title}, embedded database`, on('embedded', openEmbedded))
  describe.skipIf(withoutPostgres)(`${title}, PostgreSQL server`, on('postgres', openPostgres))
}

async function openEmbedded(): Promise<Connection> {
  return connect({ socketPath: await builtInSocket() })
}

async function openPostgres(): Promise<Connection> {
  return connect({ url: await newLoadedDatabase() })
}
