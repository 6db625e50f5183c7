import type { Connection } from '../database/connection.ts'
import { readDataVersion } from '../database/data-version.ts'

export interface DataVersion {
  readonly current: string
  stop: () => void
}

const everyMilliseconds = 5000

/** Follows the data: whoever loads other data, within five seconds every cache answers from it. */
export async function followDataVersion(
  connection: Connection,
  release: string,
): Promise<DataVersion> {
  const queries = connection.queries()
  let current = await readDataVersion(queries, release)
  const timer = setInterval(() => {
    readDataVersion(queries, release).then(
      (version) => {
        current = version
      },
      // The database is away: the last version known stays until it is back.
      () => undefined,
    )
  }, everyMilliseconds)
  timer.unref()
  return {
    get current() {
      return current
    },
    stop: () => {
      clearInterval(timer)
    },
  }
}
