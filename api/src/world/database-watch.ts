import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'
import type { ServingConnection } from '../database/connection.ts'
import { nameDataVersion } from '../database/data-version.ts'
import { type DatabaseFault, databaseFault } from '../database/unavailable.ts'
import { requireReadable } from './load-snapshot.ts'

/** What keeps the database from answering; SILENT: it says nothing at all. */
export type DatabaseTrouble = DatabaseFault | 'SILENT'

/** What a look at the database has found. */
export interface Look {
  /** The version of the data it holds; null where it could not be read. */
  version: string | null
  /** Why questions that go to the database, in which district a point lies among them, are not answered. */
  questions: DatabaseTrouble | null
  /** Why other data could not be read, if there was any. */
  newData: DatabaseTrouble | null
  /** What the database said of it. */
  error?: unknown
}

/** Milliseconds that a look may take: whoever asks for readiness is answered within a second. */
const lookPatience = 800

/** Milliseconds that are waited for at once. */
const step = 50

/** Milliseconds between two looks at the files of the database, where it is ours to look after. */
const repairPatience = 2000

/** Milliseconds of silence after which the connections themselves are taken to lead nowhere. */
const silencePatience = 5000

const away: Look = { version: null, questions: 'GONE', newData: 'GONE' }

/**
 * Looks at whether the database answers, over a connection that nobody else waits for. Where it does not, what is under
 * way is ended and what comes is refused at once, rather than that all of it waits.
 * @returns a look, shared by all who ask while it is under way; it never fails
 */
export function watchDatabase(connection: ServingConnection, release: string): () => Promise<Look> {
  /** What is not answered yet is waited for again, not asked again. */
  let asked: Promise<Look> | undefined
  let looking: Promise<Look> | undefined
  let silentSince: number | undefined
  let intactAt = performance.now()

  const requireIntact = async () => {
    if (!connection.repair || performance.now() - intactAt < repairPatience) return
    await connection.repair.requireIntact()
    intactAt = performance.now()
  }
  // One that is being built anew holds what was before all imports, for a while.
  const isWhole = () => connection.repair?.isWhole() !== false
  const lookThere = async () => {
    if (!isWhole()) return away
    const look = await lookOver(connection.watch, release, requireIntact)
    return isWhole() ? look : away
  }
  const ask = () => {
    asked ??= lookThere().finally(() => {
      asked = undefined
    })
    return asked
  }
  const act = (look: Look): Look => {
    // Where it could not be built, it is tried again.
    if (look.newData === 'DAMAGED' || !isWhole()) {
      void connection.repair?.rebuild(look.error ?? new Error('it could not be built anew'))
    }
    if (look.questions === null) connection.resume()
    // That of our own has one connection: what it is asked first it answers first.
    const mayAnswerYet = look.questions === 'SILENT' && connection.repair !== undefined
    if (look.questions !== null && !mayAnswerYet) connection.giveUp()
    if (look.questions !== 'SILENT') {
      silentSince = undefined
      return look
    }
    silentSince ??= performance.now()
    if (performance.now() - silentSince > silencePatience) {
      connection.renew()
      silentSince = undefined
    }
    return look
  }
  return () => {
    looking ??= answeredOrSilent(ask(), pause)
      .then(act)
      .finally(() => {
        looking = undefined
      })
    return looking
  }
}

/**
 * What a look has found, or that the database was silent. Time in which this process was busy itself does not count: it
 * could not have read an answer in it, and the database is not to blame.
 * @param pause waits so long, and then until what has come meanwhile is read
 */
export async function answeredOrSilent(
  found: Promise<Look>,
  pause: (milliseconds: number) => Promise<unknown>,
): Promise<Look> {
  let look: Look | undefined
  const answered = found.then((known) => {
    look = known
  })
  for (let waited = 0; waited < lookPatience && !look; waited += step) {
    await Promise.race([answered, pause(step)])
  }
  return look ?? { version: null, questions: 'SILENT', newData: 'SILENT' }
}

async function pause(milliseconds: number): Promise<void> {
  await sleep(milliseconds, undefined, { ref: false })
  await turn()
}

async function lookOver(
  watch: postgres.Sql,
  release: string,
  requireIntact: () => Promise<void>,
): Promise<Look> {
  try {
    const version = await requireAnswering(watch, release)
    await requireIntact()
    return { version, ...(await lookAtNewData(watch)) }
  } catch (error) {
    const trouble = databaseFault(error) ?? 'DAMAGED'
    return { version: null, questions: trouble, newData: trouble, error }
  }
}

/** @returns the version of the data, read with what is asked of the database beside it */
async function requireAnswering(watch: postgres.Sql, release: string): Promise<string> {
  const [found] = await watch<[{ dataSets: { id: string; contentHash: string }[] }]>`
    select (select coalesce(json_agg(json_build_object('id', id, 'contentHash', content_hash) order by id), '[]')
              from data_state) as "dataSets",
           exists (select outline from area)`
  return nameDataVersion(release, found.dataSets)
}

async function lookAtNewData(
  watch: postgres.Sql,
): Promise<Pick<Look, 'questions' | 'newData' | 'error'>> {
  try {
    await requireReadable(watch)
    return { questions: null, newData: null }
  } catch (error) {
    return { questions: null, newData: databaseFault(error) ?? 'DAMAGED', error }
  }
}
