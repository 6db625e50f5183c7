import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  builtInDataSet,
  migrationsDirectory,
  preparedDirectory,
  seedDirectory,
} from '../../paths.ts'
import { connect } from '../connection.ts'
import { type Migration, migrate, readMigrations } from '../migrate.ts'
import { loadDataSet } from '../seed/load-data-set.ts'
import { type DataSet, readDataSet } from '../seed/read-data-set.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { archiveName, embeddedVersion, extensionName, writeArchive } from './prepared-archive.ts'
import { packExtension } from './prepared-extension.ts'
import { makeTemporaryFolder, removeTemporaryFolder, socketIn } from './temporary-folder.ts'

/**
 * Run at build time: packs a migrated and loaded embedded database, so that a first start only unpacks it, and of
 * PostGIS what every start needs.
 */
const [migrations, dataSet, version] = await Promise.all([
  readMigrations(migrationsDirectory),
  readDataSet(seedDirectory),
  embeddedVersion(),
])
const archive = archiveName(version, migrations, dataSet.contentHash)
const extension = extensionName(version)
await mkdir(preparedDirectory, { recursive: true })
const outdated = (await readdir(preparedDirectory)).filter(
  (name) => name !== archive && name !== extension,
)
await Promise.all(outdated.map((name) => rm(join(preparedDirectory, name), { force: true })))
if (!existsSync(join(preparedDirectory, extension))) {
  await packExtension(join(preparedDirectory, extension))
}
if (!existsSync(join(preparedDirectory, archive))) {
  await packDatabase(join(preparedDirectory, archive), migrations, dataSet)
}

async function packDatabase(file: string, migrations: readonly Migration[], dataSet: DataSet) {
  const sockets = await makeTemporaryFolder()
  const socketPath = socketIn(sockets)
  const server = await startEmbeddedServer({ socketPath })
  const connection = connect({ socketPath })
  const { sql, close } = connection
  await migrate(sql, migrations)
  await loadDataSet(connection, builtInDataSet, dataSet)
  await sql`vacuum analyze`
  await sql`checkpoint`
  await close()
  await writeArchive(file, await server.dump())
  await server.close()
  await removeTemporaryFolder(sockets)
}
