import { beforeAll, describe } from 'vitest'

import { Api } from './api.ts'
import { sharedServer, withoutPostgres, type DatabaseName } from './shared.ts'

/**
 * Tests of what the API answers: asked of the shared server on PostgreSQL, and of the one on the embedded database at
 * the same time, which must give the same bytes (see `Api.compareWith`). Both carry the built-in data set, and no test
 * may change anything on them. Without PostgreSQL installed, of the embedded database alone.
 */
export function describeOnBothDatabases(title: string, define: (api: Api) => void): void {
  const api = new Api()
  const where = withoutPostgres ? 'embedded database' : 'PostgreSQL server and embedded database'
  describe(`${title}, ${where}`, () => {
    beforeAll(async () => {
      const embedded = await sharedServer('embedded')
      api.use(withoutPostgres ? embedded : await sharedServer('postgres'))
      if (!withoutPostgres) api.compareWith(embedded)
    })
    define(api)
  })
}

/** Tests of how a server answers (its statements, its log, the lines it closes): one database after the other. */
export function describeOnEachDatabase(
  title: string,
  define: (api: Api, database: DatabaseName) => void,
): void {
  const on = (database: DatabaseName) => () => {
    const api = new Api()
    beforeAll(async () => {
      api.use(await sharedServer(database))
    })
    define(api, database)
  }
  describe(`${title}, embedded database`, on('embedded'))
  describe.skipIf(withoutPostgres)(`${title}, PostgreSQL server`, on('postgres'))
}
