import { publish } from '@atlas/geo/disclosure/publish'
import type { Minimums, Published } from '@atlas/geo/world/published'
import type { Connection } from '../database/connection.ts'
import { readDataVersion } from '../database/data-version.ts'
import { isDatabaseUnavailable } from '../database/unavailable.ts'
import { loadSnapshot } from './load-snapshot.ts'

/** The state of the city that is answered from now. Who answers a request takes it once. */
export interface CurrentWorld {
  readonly current: Published
  /** That of the data which the database holds now: what was read from it since is about this state or an earlier one. */
  newest: () => Promise<Published>
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

/** Each process asks for one row; that other data is there then shows within half a second, whoever loaded it. */
const everyMilliseconds = 500

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
  let loading: Promise<void> | undefined

  const reload = async (version: string) => {
    try {
      current = await load()
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error
      unusable = version
      onUnusable(error)
    }
  }
  const look = async () => {
    const version = await readDataVersion(database, release)
    if (version === current.dataVersion || version === unusable) return
    // Whoever notices it while it is read waits for the same reading.
    loading ??= reload(version).finally(() => {
      loading = undefined
    })
    await loading
  }
  const timer = setInterval(() => {
    // The database is away: the last world known stays until it is back.
    if (!loading) look().catch(() => undefined)
  }, everyMilliseconds)
  timer.unref()
  return {
    get current() {
      return current
    },
    newest: async () => {
      await look()
      return current
    },
    stop: () => {
      clearInterval(timer)
    },
  }
}
