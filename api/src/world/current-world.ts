import { publish } from '@atlas/geo/disclosure/publish'
import type { Minimums, Published } from '@atlas/geo/world/published'
import type { Connection } from '../database/connection.ts'
import { readDataVersion } from '../database/data-version.ts'
import { isDatabaseUnavailable } from '../database/unavailable.ts'
import { loadSnapshot } from './load-snapshot.ts'

/** The state of the city that is answered from now. Who answers a request takes it once. */
export interface CurrentWorld {
  readonly current: Published
}

export interface FollowedWorld extends CurrentWorld {
  stop: () => void
}

interface Following {
  /** What else answers depend on besides the data. */
  release: string
  minimums: Minimums
  /** Other data that cannot be used: what there was before goes on being answered from. */
  onUnusable: (error: unknown) => void
}

const everyMilliseconds = 1000

/**
 * Follows the data: whoever loads other data, it is read beside what there is, and when it is there whole it takes its
 * place.
 */
export async function followWorld(
  { sql, queries }: Connection,
  { release, minimums, onUnusable }: Following,
): Promise<FollowedWorld> {
  const load = async () => publish(await loadSnapshot(sql, release), minimums)
  const database = queries()
  let current = await load()
  let unusable: string | undefined
  let isLooking = false

  const look = async () => {
    const version = await readDataVersion(database, release)
    if (version === current.dataVersion || version === unusable) return
    try {
      current = await load()
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error
      unusable = version
      onUnusable(error)
    }
  }
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    look()
      // The database is away: the last world known stays until it is back.
      .catch(() => undefined)
      .finally(() => {
        isLooking = false
      })
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
