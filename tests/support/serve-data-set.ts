import { randomUUID } from 'node:crypto'

import { dictionaries, type Dictionaries } from '../../geo/src/words/dictionaries.ts'
import { afterAll, beforeAll, describe } from 'vitest'

import { type Address, connectToServe } from '../../api/src/database/connection.ts'
import { readinessOf } from '../../api/src/health/readiness.ts'
import { readEnvironment } from '../../api/src/environment.ts'
import { createServer } from '../../api/src/http/server.ts'
import type { Streets } from '../../api/src/streets/open-streets.ts'
import { followWorld } from '../../api/src/world/current-world.ts'
import { toldEverywhere } from '../../api/src/world/told-everywhere.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import { walkingDistanceOnStreets } from '../../api/src/walking/walking-on-streets.ts'
import type { WalkingDistances } from '../../api/src/walking/walking-distance.ts'
import { Api } from './api.ts'
import {
  builtInSocket,
  loadInto,
  newLoadedDatabase,
  sharedSocket,
  withoutPostgres,
} from './shared.ts'

export interface ServedDataSet {
  api: Api
  /** Ends it. */
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

const usualMinimums: Minimums = { residents: 3, cases: 10 }
/** The same of both servers: pages and files name it. */
const publicUrl = 'https://atlas.example.org'
const estimated: WalkingDistances = { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null }

/**
 * Tests with what serves the API over any data set in a folder, one at a time: on a PostgreSQL cluster, and on the
 * embedded database at the same time, which must give the same bytes. It answers from this process, as a server of its
 * own would load the built-in data set at its start. Without PostgreSQL installed, on the embedded database alone.
 */
export function describeWithDataSets(title: string, define: (serve: Serve) => void): void {
  const where = withoutPostgres ? 'embedded database' : 'PostgreSQL server and embedded database'
  describe(`${title}, ${where}`, () => {
    const databases: Address[] = []
    /** Stopped here, too, where a test failed before it did: it would keep the embedded database to itself. */
    const running = new Set<ServedDataSet>()
    const stopAll = async () => {
      await Promise.all([...running].map(({ stop }) => stop()))
    }
    beforeAll(async () => {
      if (!withoutPostgres) databases.push({ url: await newLoadedDatabase() })
      databases.push({ socketPath: await sharedSocket() })
    })
    afterAll(stopAll)
    define(async (directory, minimums = usualMinimums, walking = estimated) => {
      await stopAll()
      // One name for both: it is a part of every answer's tag.
      const dataSet = { directory, minimums, walking, release: randomUUID(), publicUrl }
      const [served, other] = await Promise.all(
        databases.map(async (address) => {
          const { api, stop } = await serveDataSet(address, dataSet)
          const one: ServedDataSet = {
            api,
            stop: async () => {
              if (running.delete(one)) await stop()
            },
          }
          running.add(one)
          return one
        }),
      )
      if (!served) throw new Error('The databases are not there yet')
      if (other) served.api.compareWith(other.api.url)
      return { api: served.api, stop: stopAll }
    })
  })
}

/** A data set in a folder, served with the built web from this process and the embedded database; with an extract in use. */
export async function serveOnEmbedded(
  directory: string,
  streets?: Streets,
): Promise<ServedDataSet> {
  const address = { socketPath: await sharedSocket() }
  return serveDataSet(address, {
    directory,
    minimums: usualMinimums,
    walking: streets ? onStreets(streets) : estimated,
    release: randomUUID(),
    ...(streets && { streets }),
  })
}

const onStreets = (streets: Streets): WalkingDistances => ({
  WALKING: walkingDistanceOnStreets(streets, 'WALKING'),
  WHEELCHAIR: walkingDistanceOnStreets(streets, 'WHEELCHAIR'),
})

/** The built-in data set, served in some languages from this process and the embedded database. */
export async function serveInLanguages(languages: Dictionaries): Promise<ServedDataSet> {
  return serve(
    { socketPath: await builtInSocket() },
    { minimums: usualMinimums, walking: estimated, release: randomUUID(), dictionaries: languages },
  )
}

/** The built-in data set with an extract in use, served with the built web from this process and the embedded database. */
export async function serveWithStreets(streets: Streets): Promise<ServedDataSet> {
  return serve(
    { socketPath: await builtInSocket() },
    { minimums: usualMinimums, walking: onStreets(streets), release: randomUUID(), streets },
  )
}

interface DataSetToServe extends WaysToServe {
  directory: string
}

interface WaysToServe {
  minimums: Minimums
  walking: WalkingDistances
  /** What is kept for a state of the data must not be kept for another server's. */
  release: string
  dictionaries?: Dictionaries
  streets?: Streets
  publicUrl?: string
}

async function serveDataSet(
  address: Address,
  { directory, ...ways }: DataSetToServe,
): Promise<ServedDataSet> {
  await loadInto(address, directory)
  return serve(address, ways)
}

async function serve(
  address: Address,
  { minimums, walking, release, publicUrl, streets, ...ways }: WaysToServe,
): Promise<ServedDataSet> {
  const connection = await connectToServe(address)
  const world = await followWorld(connection, {
    release,
    minimums,
    onUnusable: () => undefined,
    onChange: () => undefined,
  })
  const app = await createServer({
    ...(streets && { streets }),
    publicUrl,
    connection,
    world,
    otherData: toldEverywhere(world.current.dataVersion, world.onTaken, null),
    readiness: async () => readinessOf(await world.following(), null),
    walking,
    detourFactor: 1.3,
    dictionaries: ways.dictionaries ?? dictionaries,
    developerTools: false,
    deadlineSeconds: 10,
    connections: readEnvironment({}).connections,
    logLevel: 'error',
  })
  return {
    api: new Api(await app.listen({ port: 0, host: '127.0.0.1' })),
    stop: async () => {
      world.stop()
      await app.close()
      await connection.close()
    },
  }
}
