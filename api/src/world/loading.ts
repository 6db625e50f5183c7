import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Minimums } from '@atlas/geo/world/published'
import type { Snapshot } from '@atlas/geo/world/snapshot'
import { z } from 'zod'
import { databaseFaults, ToldFault } from '../database/unavailable.ts'
import { loadingThread } from '../paths.ts'
import type { SharedSnapshot } from './shared-snapshot.ts'

/** What a thread is told to load, and to protect. */
export interface Loading {
  /** Where to read it, or, where that has one connection only, what was read. */
  readonly from: { readonly url: string } | { readonly snapshot: Snapshot }
  readonly release: string
  readonly minimums: Minimums
}

/** What it says in the end. */
export const loaded = z.union([
  z.object({ shared: z.custom<SharedSnapshot>((value) => typeof value === 'object') }),
  z.object({ message: z.string(), fault: z.enum(databaseFaults).nullable() }),
])
export type Loaded = z.output<typeof loaded>

/**
 * Another state of the city, read and protected in a thread of its own, which ends with it and gives its memory back:
 * whoever is answered meanwhile waits for nothing of it.
 * @throws ToldFault where it cannot be read, or used
 */
export async function loadBeside(loading: Loading): Promise<SharedSnapshot> {
  const thread = new Worker(loadingThread, { workerData: loading })
  try {
    const ended = once(thread, 'exit').then(() => {
      throw new ToldFault('the thread that loads it ended', null)
    })
    const said: unknown[] = await Promise.race([once(thread, 'message'), ended])
    const told = loaded.parse(said[0])
    if ('shared' in told) return told.shared
    throw new ToldFault(told.message, told.fault)
  } finally {
    await thread.terminate()
  }
}
