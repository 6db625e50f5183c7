import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { type Extension, PGlite } from '@electric-sql/pglite'
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
  /** PostGIS packed for databases that have it already; left out: the whole package, which can also be installed. */
  extension?: string
}

/** The cluster is small and lies in the system's own cache; PGlite would take eight times as much and clear it first. */
const memory = ['-c', 'shared_buffers=16MB']

/** One at a time asks. The next one may come before the last one's end was seen, and would be reset. */
const mostConnections = 4

const packed = (extension: string | undefined): Extension =>
  extension === undefined
    ? postgis
    : {
        ...postgis,
        setup: async (database, module) => ({
          ...(await postgis.setup(database, module)),
          bundlePath: pathToFileURL(extension),
        }),
      }

/** PGlite with PostGIS behind a socket that speaks PostgreSQL's protocol. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const database = await PGlite.create({
    ...(options.directory === undefined ? {} : { dataDir: options.directory }),
    startParams: [...PGlite.defaultStartParams, ...memory],
    extensions: { postgis: packed(options.extension) },
    ...(options.archive === undefined
      ? {}
      : { loadDataDir: new Blob([await readFile(options.archive)]) }),
  })
  const server = new PGLiteSocketServer({
    db: database,
    path: options.socketPath,
    maxConnections: mostConnections,
  })
  await server.start()
  return {
    dump: async () => new Uint8Array(await (await database.dumpDataDir('gzip')).arrayBuffer()),
    close: async () => {
      await server.stop()
      await database.close()
    },
  }
}
