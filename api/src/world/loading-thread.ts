import { parentPort, workerData } from 'node:worker_threads'
import type { Snapshot } from '@atlas/geo/world/snapshot'
import { z } from 'zod'
import { connectToServe } from '../database/connection.ts'
import { databaseFault } from '../database/unavailable.ts'
import type { Loaded, Loading } from './loading.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { shareSnapshot } from './shared-snapshot.ts'

/** The program of a thread that loads one state of the city. */
const { from, release, minimums } = z
  .custom<Loading>((value) => typeof value === 'object' && value !== null && 'from' in value)
  .parse(workerData)

async function read(url: string): Promise<Snapshot> {
  const connection = await connectToServe({ url })
  try {
    return await loadSnapshot(connection.sql, release)
  } finally {
    await connection.close()
  }
}

async function load(): Promise<Loaded> {
  try {
    const snapshot = 'url' in from ? await read(from.url) : from.snapshot
    return { shared: shareSnapshot(snapshot, minimums) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { message, fault: databaseFault(error) }
  }
}

parentPort?.postMessage(await load())
