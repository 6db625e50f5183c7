import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

export interface EmbeddedServer {
  /** A compressed copy of the whole database. */
  dump: () => Promise<Uint8Array>
  close: () => Promise<void>
}

export interface EmbeddedServerOptions {
  /** Where the database lives; left out: in memory. */
  directory?: string
  socketPath: string
  /** Fills an empty directory from a dump instead of building a cluster: 2 s instead of 12. */
  archive?: string
}

/** PGlite with PostGIS behind a socket that speaks PostgreSQL's protocol. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const database = await PGlite.create({
    ...(options.directory === undefined ? {} : { dataDir: options.directory }),
    extensions: { postgis },
    ...(options.archive === undefined
      ? {}
      : { loadDataDir: new Blob([await readFile(options.archive)]) }),
  })
  const server = new PGLiteSocketServer({ db: database, path: options.socketPath })
  await server.start()
  return {
    dump: async () => new Uint8Array(await (await database.dumpDataDir('gzip')).arrayBuffer()),
    close: async () => {
      await server.stop()
      await database.close()
    },
  }
}
