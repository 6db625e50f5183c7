import { randomUUID } from 'node:crypto'

import { beforeAll, describe } from 'vitest'

import { type Address, connect } from '../../api/src/database/connection.ts'
import { loadDataSet } from '../../api/src/database/seed/load-data-set.ts'
import { readDataSet } from '../../api/src/database/seed/read-data-set.ts'
import { followDataVersion } from '../../api/src/http/data-version.ts'
import { createServer } from '../../api/src/http/server.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import type { WalkingDistances } from '../../api/src/walking/walking-distance.ts'
import { Api } from './api.ts'
import { sharedLoadedDatabase, sharedSocket, withoutPostgres } from './shared.ts'

export interface ServedDataSet {
  api: Api
  /** Ends it and puts the built-in data set back. */
  stop: () => Promise<void>
}

export interface Minimums {
  residents: number
  cases: number
}

export type Serve = (
  directory: string,
  minimums?: Minimums,
  walking?: WalkingDistances,
) => Promise<ServedDataSet>

const estimated: WalkingDistances = { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null }

/**
 * The same tests twice, with what serves the API over any data set in a folder, one at a time: on the embedded
 * database and on a PostgreSQL cluster. It answers from this process, as a server of its own would load the built-in
 * data set at its start.
 */
export function describeWithDataSets(title: string, define: (serve: Serve) => void): void {
  const on = (addressOf: () => Promise<Address>) => () => {
    let address: Address | undefined
    beforeAll(async () => {
      address = await addressOf()
    })
    define(async (directory, minimums = { residents: 3, cases: 10 }, walking = estimated) => {
      if (!address) throw new Error('The database is not there yet')
      return serveFrom(address, directory, minimums, walking)
    })
  }
  describe(
    `${title}, embedded database`,
    on(async () => ({ socketPath: await sharedSocket() })),
  )
  describe.skipIf(withoutPostgres)(
    `${title}, PostgreSQL server`,
    on(async () => ({ url: await sharedLoadedDatabase() })),
  )
}

/** A data set in a folder, served with the built web from this process and the embedded database. */
export async function serveOnEmbedded(directory: string): Promise<ServedDataSet> {
  const address = { socketPath: await sharedSocket() }
  return serveFrom(address, directory, { residents: 3, cases: 10 }, estimated)
}

async function serveFrom(
  address: Address,
  directory: string,
  minimums: Minimums,
  walking: WalkingDistances,
): Promise<ServedDataSet> {
  await load(address, directory)
  const connection = connect(address)
  // A name of its own: what is kept for a state of the data must not be kept for another server's.
  const dataVersion = await followDataVersion(connection, randomUUID())
  const app = await createServer({
    connection,
    dataVersion,
    minimums,
    walking,
    developerTools: false,
    logLevel: 'error',
  })
  return {
    api: new Api(await app.listen({ port: 0, host: '127.0.0.1' })),
    stop: async () => {
      dataVersion.stop()
      await app.close()
      await connection.close()
      await load(address, seedDirectory)
    },
  }
}

/** Over a connection of its own, closed before another is opened: the embedded database answers one at a time. */
async function load(address: Address, directory: string): Promise<void> {
  const { sql, close } = connect(address)
  await loadDataSet(sql, 'dresden', await readDataSet(directory))
  await close()
}
