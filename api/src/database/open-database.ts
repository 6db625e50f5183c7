import { join } from 'node:path'
import type { Environment } from '../environment.ts'
import { builtInDataSet, migrationsDirectory, preparedDirectory } from '../paths.ts'
import {
  type Connection,
  connectToServe,
  connectToServer,
  type ServingConnection,
} from './connection.ts'
import { openEmbeddedDatabase } from './embedded/open-embedded-database.ts'
import { archiveName, embeddedVersion, extensionName } from './embedded/prepared-archive.ts'
import { dumpDirectory, prepareDump, restoreDump } from './imports-dump.ts'
import { peopleDirectory, preparePeople, restorePeople } from './people-dump.ts'
import { mayWrite, migrate, readMigrations } from './migrate.ts'
import { requireSuitableServer } from './require-suitable-server.ts'
import { isLoaded, loadDataSet, loadedState } from './seed/load-data-set.ts'
import { foldedRows, readLayers } from './seed/layers.ts'
import { asking } from './statements.ts'
import { type DataSet, dataSetHash, readDataSet, SeedError } from './seed/read-data-set.ts'
import { prepareAll } from './write-whole.ts'

export interface Progress {
  say: (message: string) => void
  /** The embedded database is gone although nobody closed it. */
  onLost: (reason: Error) => void
  /** Whether a city whose districts are still to be imported will do. */
  mayLackDistricts?: boolean
}

/**
 * The database of the configuration, migrated and loaded with the data set of its folder: by the role of DATABASE_ADMIN_URL
 * where it is named, over a connection that is closed again.
 * @throws DataDirectoryError, MigrationError, SeedError, or the driver's error where no server answers.
 */
export async function openDatabase(
  environment: Environment,
  { say, onLost, mayLackDistricts = false }: Progress,
): Promise<ServingConnection> {
  const { id, directory } = environment.dataSet
  const reading = Promise.all([readMigrations(migrationsDirectory), dataSetHash(directory)])
  // Read while the database opens; a failure is told where the result is awaited.
  reading.catch(() => undefined)
  const dump = dumpDirectory(environment.dataDirectory)
  const people = peopleDirectory(environment.dataDirectory)
  const prepare = async (connection: Connection) => {
    const { sql } = connection
    const [migrations, hash] = await reading
    const migrated = await migrate(sql, migrations)
    for (const name of migrated) say(`Migrated: ${name}`)
    if (connection.isEmbedded && (await restoreDump(sql, dump)) > 0) {
      say('Brought back what was imported')
    }
    if (connection.isEmbedded && (await restorePeople(sql, people)) > 0) {
      say('Brought back the accounts')
    }
    if (await isLoaded(sql, id, hash)) return migrated.length > 0
    if (!(await mayWrite(sql))) {
      const loaded = await loadedState(sql, id)
      if (loaded === undefined && mayLackDistricts) return false
      say(otherState(id, loaded))
      return false
    }
    const dataSet = await readDataSet(directory)
    if (!(await hasDistricts(sql, dataSet))) {
      if (!mayLackDistricts) throw new SeedError(lacksDistricts)
      return migrated.length > 0
    }
    if (!(await loadDataSet(connection, id, dataSet))) return migrated.length > 0
    const cities = await sql<{ name: string }[]>`select name from area where level = 'CITY'`
    say(
      `Loaded the ${id === builtInDataSet ? 'built-in data set' : `data set ${id}`} for ${cities.map(({ name }) => name).join(', ')}`,
    )
    return true
  }

  if (environment.databaseUrl !== undefined) {
    // Whoever migrates and loads waits for others who do; whoever answers waits for nobody.
    const prepareServer = async (url: string) => {
      const connection = await connectToServer(url)
      try {
        await requireSuitableServer(connection.sql)
        await prepare(connection)
      } finally {
        await connection.close()
      }
    }
    say('Connecting to PostgreSQL')
    if (environment.databaseAdminUrl !== undefined)
      await prepareServer(environment.databaseAdminUrl)
    await prepareServer(environment.databaseUrl)
    return connectToServe({ url: environment.databaseUrl }, environment.workers)
  }
  const version = await embeddedVersion()
  return openEmbeddedDatabase({
    directory: environment.dataDirectory,
    version,
    extension: join(preparedDirectory, extensionName(version)),
    archive: async () => join(preparedDirectory, archiveName(version, ...(await reading))),
    fill: prepare,
    beside: (sql) => prepareAll([() => prepareDump(sql, dump), () => preparePeople(sql, people)]),
    say,
    onLost,
  })
}

const lacksDistricts =
  'The city has no districts yet, so there is nothing to show. Import their outlines: npm run import -- boundaries <file> --level districts'

/** In its folder, or imported. */
async function hasDistricts(sql: Connection['sql'], { tables }: DataSet): Promise<boolean> {
  const base = tables.find(({ name }) => name === 'districts')?.rows ?? []
  if (base.length > 0) return true
  return (await foldedRows('districts', base, await readLayers(asking(sql)))).length > 0
}

/**
 * What a role that may only read answers from is what the database holds, be it of an earlier or a later release.
 * @throws SeedError where it holds nothing.
 */
function otherState(id: string, loaded: string | undefined): string {
  if (loaded !== undefined) {
    return `The database holds another state of ${id} than this release brings; the role of DATABASE_URL may only read, so that state is answered from. npm run migrate with DATABASE_ADMIN_URL loads the new one`
  }
  throw new SeedError(
    'The database is empty, and the role of DATABASE_URL may only read. Run npm run migrate with DATABASE_ADMIN_URL, the role that may load data',
  )
}
