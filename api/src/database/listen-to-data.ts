import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { driverOptions, primaryOf } from './find-server.ts'

/** Where the database tells that other data was committed: see the migrations. */
const channel = 'atlas_data'

/** Milliseconds before a server that does not answer is asked again, and between two looks at which one is written to. */
const patience = { lost: 500, another: 3000 }

/**
 * Hears of other data from the server that is written to, whichever of those in the URL that is: a standby tells nobody
 * anything. Over a connection of its own, made anew when it is lost; what was told meanwhile may be missed, so that it is
 * told once more when it stands again.
 * @returns what ends it
 */
export function listenToData(url: string, heard: () => void): () => Promise<void> {
  const ended = new AbortController()
  const { signal } = ended
  const pause = (milliseconds: number) =>
    sleep(milliseconds, undefined, { ref: false, signal }).catch(() => undefined)

  const listenAt = async (server: string) => {
    const sql = postgres(server, { ...driverOptions, max: 1, fetch_types: false })
    try {
      // Lost, it is opened again by the driver.
      await sql.listen(channel, heard, heard)
      do await pause(patience.another)
      while (!signal.aborted && (await primaryOf(url)) === server)
    } finally {
      await sql.end({ timeout: 0 })
    }
  }
  const listening = (async () => {
    while (!signal.aborted) {
      const server = await primaryOf(url)
      // Not there, or no longer the one that is written to.
      if (server !== null) await listenAt(server).catch(() => undefined)
      await pause(patience.lost)
    }
  })()
  return async () => {
    ended.abort()
    await listening
  }
}
