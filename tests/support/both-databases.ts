import { beforeAll, describe } from 'vitest'

import { Api } from './api.ts'
import { sharedServer, withoutPostgres, type DatabaseName } from './shared.ts'

/**
 * The same tests twice, on the shared server of each database. Both carry the built-in data set, and no test may
 * change anything on them.
 */
export function describeOnBothDatabases(
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
