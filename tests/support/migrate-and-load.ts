import { connect } from '../../api/src/database/connection.ts'
import { migrate, readMigrations } from '../../api/src/database/migrate.ts'
import { loadDataSet } from '../../api/src/database/seed/load-data-set.ts'
import { readDataSet } from '../../api/src/database/seed/read-data-set.ts'
import { migrationsDirectory, seedDirectory } from '../../api/src/paths.ts'

/** Makes an empty database what a server makes of it at its first start. */
export async function migrateAndLoad(url: string): Promise<void> {
  const { sql, close } = connect({ url })
  await migrate(sql, await readMigrations(migrationsDirectory))
  await loadDataSet(sql, 'dresden', await readDataSet(seedDirectory))
  await close()
}
