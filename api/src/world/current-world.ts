import { setTimeout as sleep } from 'node:timers/promises'
import type { Minimums, Published } from '@atlas/geo/world/published'
import type { ServingConnection } from '../database/connection.ts'
import { readDataVersion } from '../database/data-version.ts'
import { DatabaseGivenUp, isDatabaseUnavailable } from '../database/unavailable.ts'
import { type DatabaseTrouble, watchDatabase } from './database-watch.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { loadBeside } from './loading.ts'
import { type SharedSnapshot, shareSnapshot, worldOf } from './shared-snapshot.ts'

/** The state of the city that is answered from now. Who answers a request takes it once. */
export interface CurrentWorld {
  readonly current: Published
  /** That of the data which the database holds now: what was read from it since is about this state or an earlier one. */
  newest: () => Promise<Published>
}

export interface FollowedWorld extends CurrentWorld {
  /** Whether other data can be read: looked at now, which takes less than a second whatever the database does. */
  following: () => Promise<Following>
  /** @param taken is told the version of each state that takes the place of another */
  onTaken: (taken: (version: string) => void) => void
  /** For threads that answer from it, too. */
  shared: (world: Published) => SharedSnapshot
  stop: () => void
}

/** How it stands with the database behind the world; null is as it should be. */
export interface Following {
  questions: DatabaseTrouble | null
  /** UNUSABLE: other data is there that cannot be answered from. */
  newData: DatabaseTrouble | 'UNUSABLE' | null
}

interface Followed {
  /** What else answers depend on besides the data. */
  release: string
  minimums: Minimums
  /** Where a thread may read for itself; left out where there is but one connection. */
  databaseUrl?: string | undefined
  /** Other data that cannot be used: what there was before goes on being answered from. */
  onUnusable: (error: unknown) => void
  /** The database answers otherwise than it did at the last look. */
  onChange: (following: Following, error: unknown) => void
}

/** Whoever loads other data, and though nobody hears of it: each process looks twice a second. */
const everyMilliseconds = 500

/** For which other data of the embedded database is taken for unusable, before it is read again. */
const believedMilliseconds = 5000

/** Milliseconds for a standby to have what its primary has told of, and between two looks at whether it has. */
const lag = { most: 2000, step: 50 }

/** Milliseconds that the first reading waits for a database that is locked, or comes back. */
const firstPatience = 15_000

/**
 * Follows the data: whoever loads other data, it is read beside what there is, and when it is there whole it takes its
 * place.
 */
export async function followWorld(
  connection: ServingConnection,
  { release, minimums, databaseUrl, onUnusable, onChange }: Followed,
): Promise<FollowedWorld> {
  const snapshots = new WeakMap<Published, SharedSnapshot>()
  const takeUp = (snapshot: SharedSnapshot) => {
    const world = worldOf(snapshot)
    snapshots.set(world, snapshot)
    return world
  }
  const loadHere = async () =>
    takeUp(shareSnapshot(await loadSnapshot(connection.sql, release), minimums))
  const loadWhole = async () => {
    const from =
      databaseUrl === undefined
        ? { snapshot: await loadSnapshot(connection.sql, release) }
        : { url: databaseUrl }
    return takeUp(await loadBeside({ from, release, minimums }))
  }
  const load = async () => {
    const world = await loadWhole()
    // What was read of one that was built anew meanwhile may lack what was imported.
    if (connection.repair?.isWhole() === false) throw new DatabaseGivenUp('it is being built anew')
    return world
  }
  const lookNow = watchDatabase(connection, release)
  // Nobody is kept waiting yet.
  let current = await loadFirst(loadHere)
  let unusable: { version: string; at: number } | undefined
  let loading: Promise<void> | undefined
  let last: Following = { questions: null, newData: null }
  const listeners: ((version: string) => void)[] = []

  const reload = async (version: string) => {
    try {
      current = await load()
      unusable = undefined
      for (const taken of listeners) taken(current.dataVersion)
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error
      if (unusable?.version !== version) onUnusable(error)
      unusable = { version, at: performance.now() }
    }
  }
  // What one of our own answers whose disk is full is not to be believed for long.
  const isKnownUnusable = (version: string) =>
    version === unusable?.version &&
    (!connection.repair || performance.now() - unusable.at < believedMilliseconds)
  const take = async (version: string) => {
    if (version === current.dataVersion || isKnownUnusable(version)) return
    // Whoever notices it while it is read waits for the same reading.
    loading ??= reload(version).finally(() => {
      loading = undefined
    })
    await loading
  }
  const look = async () => {
    const { version, questions, newData, error } = await lookNow()
    const isUnusable = newData === null && version !== null && version === unusable?.version
    const now: Following = { questions, newData: isUnusable ? 'UNUSABLE' : newData }
    if (now.questions !== last.questions || now.newData !== last.newData) onChange(now, error)
    last = now
    return { version, now }
  }
  const follow = async () => {
    try {
      const { version } = await look()
      if (version !== null) await take(version)
    } catch {
      // The database is away: the last world known stays until it is back.
    }
  }
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    void follow().finally(() => {
      isLooking = false
    })
  }, everyMilliseconds)
  timer.unref()
  let heard = { version: '', at: 0 }
  let followingSoon: Promise<void> | undefined
  const followSoon = async () => {
    while (current.dataVersion === heard.version && performance.now() - heard.at < lag.most) {
      await follow()
      await sleep(lag.step, undefined, { ref: false })
    }
  }
  connection.listen?.(() => {
    heard = { version: current.dataVersion, at: performance.now() }
    followingSoon ??= followSoon().finally(() => {
      followingSoon = undefined
    })
  })
  return {
    get current() {
      return current
    },
    newest: async () => {
      await take(await readDataVersion(connection.queries(), release))
      return current
    },
    following: async () => (await look()).now,
    onTaken: (taken) => {
      listeners.push(taken)
    },
    shared: (world) => {
      const snapshot = snapshots.get(world)
      if (!snapshot) throw new Error('not a world that was followed')
      return snapshot
    },
    stop: () => {
      clearInterval(timer)
    },
  }
}

/** A start does not fail because data is being loaded, or a database changes places. */
async function loadFirst(load: () => Promise<Published>): Promise<Published> {
  const begun = performance.now()
  for (;;) {
    try {
      return await load()
    } catch (error) {
      if (!isDatabaseUnavailable(error) || performance.now() - begun > firstPatience) throw error
      await sleep(everyMilliseconds)
    }
  }
}
