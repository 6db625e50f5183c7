import cluster from 'node:cluster'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { dictionaries } from '@atlas/geo/words/dictionaries'
import { negotiateDictionary } from './http/headers/negotiate-dictionary.ts'
import { refuseRaw } from './http/refusals/raw-refusals.ts'
import type { UnderWay } from './http/connections/under-way.ts'
import { stopping } from './schema/request-error.ts'

interface Stopping {
  /** Takes no more connections. */
  leave: () => void
  /** Answers what is under way, and ends. */
  stop: () => Promise<void>
}

/**
 * SIGTERM and SIGINT, and a second of them to end at once. One of several is stopped with all others by the first
 * process, or alone by a signal: a terminal's Ctrl-C reaches all of them at once, and so does who ends a whole service.
 */
export function onStopSignal({ leave, stop }: Stopping): void {
  let stopped: Promise<void> | undefined
  const stopOnce = () => {
    stopped ??= stop()
  }
  if (cluster.isWorker) {
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => {
      if (stopped === undefined) leave()
      stopOnce()
    })
    process.on('message', (message) => {
      if (message === stopMessage) stopOnce()
    })
    return
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopped !== undefined) process.exit(1)
      stopOnce()
    })
  }
}

/** What the first of several processes tells the others. */
export const stopMessage = 'stop'

/** Milliseconds beyond the limit that closing may take. */
const closingPatience = 500

interface Ending {
  /** Ends at once what is worked on beside the event loop. */
  endWork: () => void
  close: () => Promise<void>
  say: (message: string) => void
}

/** Answers what is under way until the limit, refuses the rest, closes, and ends the process whatever happens. */
export async function endWithin(
  milliseconds: number,
  underWay: UnderWay,
  { endWork, close, say }: Ending,
): Promise<void> {
  const begun = performance.now()
  // From a thread of its own: this one may be busy.
  new Worker(
    `setTimeout(() => process.kill(process.pid, 'SIGKILL'), require('node:worker_threads').workerData)`,
    { eval: true, workerData: milliseconds + 4 * closingPatience },
  ).unref()
  const dictionaryFor = negotiateDictionary(dictionaries)
  const refuse = (response: ServerResponse) => {
    refuseRaw(response, stopping, dictionaryFor(response.req.headers['accept-language']))
  }
  const late = await underWay.finish(milliseconds, { endWork, refuse })
  if (late > 0) say(`${late} requests were not answered within ${milliseconds / 1000} seconds`)
  const left = milliseconds - (performance.now() - begun)
  await Promise.race([close(), sleep(Math.max(closingPatience, left))])
  process.exit(0)
}
