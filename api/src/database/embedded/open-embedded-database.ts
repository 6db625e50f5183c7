import { connectToServe, type ServingConnection } from '../connection.ts'
import { EmbeddedDatabase, type EmbeddedDatabaseOptions } from './embedded-database.ts'
import { openDataDirectory } from './open-data-directory.ts'
import { makeTemporaryFolder, removeTemporaryFolder, socketIn } from './temporary-folder.ts'

/**
 * Opens the database under a data directory, or builds it there. One that cannot be opened or is not what was loaded
 * into it is set aside and built anew, now and while it runs.
 * @throws DataDirectoryError
 */
export async function openEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<ServingConnection> {
  const directory = await openDataDirectory(options.directory, options.version, options.say)
  const sockets = await makeTemporaryFolder()
  const start = { ...options, socketPath: socketIn(sockets) }
  const database = new EmbeddedDatabase(directory, start)
  const cleanUp = async () => {
    await removeTemporaryFolder(sockets)
    await directory.release()
  }
  try {
    await database.open()
    const connection = await connectToServe({ socketPath: start.socketPath })
    await database.fill(connection).catch(async (error: unknown) => {
      await connection.close()
      throw error
    })
    return {
      ...connection,
      renew: () => {
        database.reconnect(connection)
      },
      repair: {
        requireIntact: () => database.requireIntact(connection),
        isWhole: () => database.isWhole,
        rebuild: (reason) => database.rebuild(connection, reason),
        write: (act) => database.write(connection, act),
        enter: (act) => database.enter(connection, act),
      },
      close: async () => {
        await connection.close()
        await database.close()
        await cleanUp()
      },
    }
  } catch (error) {
    await database.close()
    await cleanUp()
    throw error
  }
}
