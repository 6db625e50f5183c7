import { mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrationsDirectory, preparedDirectory, seedDirectory } from '../../paths.ts'
import { connect } from '../connection.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { loadDataSet } from '../seed/load-data-set.ts'
import { readDataSet } from '../seed/read-data-set.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { archiveName, embeddedVersion, writeArchive } from './prepared-archive.ts'

/** Run at build time: packs a migrated and loaded embedded database, so that a first start only unpacks it. */
const [migrations, dataSet, version] = await Promise.all([
  readMigrations(migrationsDirectory),
  readDataSet(seedDirectory),
  embeddedVersion(),
])
const name = archiveName(version, migrations, dataSet.contentHash)
if (!existsSync(join(preparedDirectory, name))) {
  const sockets = await mkdtemp(join(tmpdir(), 'atlas-60-plus-'))
  const socketPath = join(sockets, '.s.PGSQL.5432')
  const server = await startEmbeddedServer({ socketPath })
  const { sql, close } = connect({ socketPath })
  await migrate(sql, migrations)
  await loadDataSet(sql, 'dresden', dataSet)
  await sql`vacuum analyze`
  await sql`checkpoint`
  await close()
  await writeArchive(preparedDirectory, name, await server.dump())
  await server.close()
  await rm(sockets, { recursive: true, force: true })
}
